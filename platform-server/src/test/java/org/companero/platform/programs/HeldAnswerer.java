package org.companero.platform.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.companero.platform.ai.Answer;
import org.companero.platform.ai.Answerer;
import org.companero.platform.ai.Question;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.Citation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;

/// Answers "About Q" to every question Q. While there is a file `hold` in the data folder it notes in a file `asked`
/// that it was asked, and never answers.
@Primary
final class HeldAnswerer implements Answerer {

    static final String HOLD = "hold";
    static final String ASKED = "asked";

    private final Path folder;

    HeldAnswerer(@Value("${DATA_DIR}") Path folder) {
        this.folder = folder;
    }

    @Override
    public Answer answer(Question question, Consumer<String> onDelta) {
        if (Files.exists(folder.resolve(HOLD))) {
            onDelta.accept("Abo");
            neverAnswer();
        }
        var citation = new Citation(new UUID(0, 1), "Script.pdf", 0, question.text(), null, null);
        return new Answer(
                "About " + question.text(), List.of(citation), AnswerMode.EXTRACTIVE, "script", Duration.ZERO);
    }

    private void neverAnswer() {
        try {
            Files.createFile(folder.resolve(ASKED));
            new CountDownLatch(1).await();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
