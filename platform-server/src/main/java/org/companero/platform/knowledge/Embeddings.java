package org.companero.platform.knowledge;

import java.util.List;

/// Turns texts into vectors of length 1 whose dot product says how near two texts are in meaning.
public interface Embeddings {

    /// The model's name; vectors and thresholds of two models have nothing to do with each other.
    String model();

    /// The vector of a question, with whatever prefix the model wants for one.
    float[] question(String text);

    /// The vectors of texts to be found, in their order. A text longer than the model reads counts with its
    /// beginning.
    List<float[]> texts(List<String> texts);
}
