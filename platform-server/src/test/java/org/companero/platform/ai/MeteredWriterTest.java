package org.companero.platform.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.creators.QuotaKind;
import org.companero.platform.creators.Quotas;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.Quota;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class MeteredWriterTest {

    private static final Prompt PROMPT = new Prompt("task", "material");

    @Autowired
    private TestCreators creators;

    @Autowired
    private Quotas quotas;

    @Test
    void what_the_model_counted_is_what_was_used() {
        var creator = creators.register().id();

        CurrentCreator.run(creator, () -> new MeteredWriter(new Model(1234), quotas).write(PROMPT, _ -> {}));

        assertThat(used(creator)).isEqualTo(1234);
        assertThat(used(creators.register().id())).isZero();
    }

    @Test
    void without_tokens_left_the_model_is_not_asked() {
        var creator = creators.register().id();
        var model = new Model(1);

        CurrentCreator.run(creator, () -> {
            while (quotas.use(QuotaKind.AI_TOKENS, 1_000)) {
                assertThat(model.asked).hasValue(0);
            }
            assertThatThrownBy(() -> new MeteredWriter(model, quotas).write(new Prompt("x".repeat(3_000), ""), _ -> {}))
                    .isInstanceOf(DraftFailedException.class);
        });

        assertThat(model.asked).hasValue(0);
    }

    private long used(CreatorId creator) {
        return Objects.requireNonNull(CurrentCreator.call(creator, quotas::usage)).quotas().stream()
                .filter(quota -> quota.kind().equals("ai_tokens"))
                .mapToLong(Quota::used)
                .sum();
    }

    private static final class Model implements DraftWriter {

        private final long counted;
        private final AtomicInteger asked = new AtomicInteger();

        Model(long counted) {
            this.counted = counted;
        }

        @Override
        public Optional<String> model() {
            return Optional.of("model");
        }

        @Override
        public long write(Prompt prompt, Consumer<String> onText) {
            asked.incrementAndGet();
            return counted;
        }
    }
}
