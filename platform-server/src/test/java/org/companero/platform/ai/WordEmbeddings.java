package org.companero.platform.ai;

import java.util.List;
import java.util.Locale;
import org.companero.platform.knowledge.Embeddings;

/// Stands in for a model: two texts are near when they share words.
final class WordEmbeddings implements Embeddings {

    private static final int DIMENSIONS = 512;

    @Override
    public String model() {
        return "words";
    }

    @Override
    public float[] question(String text) {
        var vector = new float[DIMENSIONS];
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            vector[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
        }
        double length = Math.sqrt(Vectors.dot(vector, vector));
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    @Override
    public List<float[]> texts(List<String> texts) {
        return texts.stream().map(this::question).toList();
    }
}
