package org.companero.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.companero.platform.tenancy.CreatorId;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class FairSeatsTest {

    private final CreatorId one = new CreatorId(UUID.randomUUID());
    private final CreatorId other = new CreatorId(UUID.randomUUID());

    @Test
    void who_finds_no_seat_in_time_is_asked_to_come_again() {
        var seats = new FairSeats(2, 1, 1, Duration.ofMillis(20));

        assertThatThrownBy(() -> seats.inSeat(one, () -> seats.inSeat(one, () -> "second")))
                .asInstanceOf(type(Busy.class))
                .satisfies(busy -> {
                    assertThat(busy.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(busy.retryAfterSeconds()).isEqualTo(2);
                });
        assertThat(seats.inSeat(one, () -> "answered")).isEqualTo("answered");
    }

    @Test
    void a_creator_with_too_many_in_line_is_refused_at_once_and_nobody_else_is() {
        var seats = new FairSeats(2, 1, 0, Duration.ofHours(1));

        assertThatThrownBy(() -> seats.inSeat(one, () -> seats.inSeat(one, () -> "second")))
                .asInstanceOf(type(Busy.class))
                .satisfies(busy -> assertThat(busy.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
        assertThat(seats.inSeat(one, () -> seats.inSeat(other, () -> "answered")))
                .isEqualTo("answered");
    }

    @Test
    void a_seat_is_free_again_after_a_failure() {
        var seats = new FairSeats(1, 1, 0, Duration.ofHours(1));

        assertThatThrownBy(() -> seats.inSeat(one, () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(seats.inSeat(other, () -> "answered")).isEqualTo("answered");
    }

    @Test
    void who_waits_is_called_when_a_seat_is_left() throws Exception {
        var seats = new FairSeats(1, 1, 1, Duration.ofHours(1));
        var leave = new CountDownLatch(1);
        var seated = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> seats.inSeat(one, () -> {
            seated.countDown();
            return awaited(leave);
        }));
        seated.await();

        var second = CompletableFuture.supplyAsync(() -> seats.inSeat(other, () -> "second"));
        leave.countDown();

        assertThat(first.get()).isEqualTo("left");
        assertThat(second.get()).isEqualTo("second");
    }

    @Test
    void who_is_interrupted_while_waiting_leaves_the_line() throws Exception {
        var seats = new FairSeats(1, 1, 1, Duration.ofHours(1));
        var outcome = new AtomicReference<Throwable>();

        seats.inSeat(one, () -> {
            var waits = Thread.ofVirtual().start(() -> {
                try {
                    seats.inSeat(one, () -> "never");
                } catch (Busy busy) {
                    outcome.set(busy);
                }
            });
            await().until(() -> waits.getState() == Thread.State.TIMED_WAITING);
            waits.interrupt();
            await().until(() -> !waits.isAlive());
            return "left";
        });

        assertThat(outcome.get()).isInstanceOf(Busy.class);
        assertThat(seats.inSeat(one, () -> "answered")).isEqualTo("answered");
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "left";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
