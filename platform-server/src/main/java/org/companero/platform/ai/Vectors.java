package org.companero.platform.ai;

/// Arithmetic on vectors of length 1.
final class Vectors {

    private Vectors() {}

    /// The cosine between two vectors of the same model.
    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
