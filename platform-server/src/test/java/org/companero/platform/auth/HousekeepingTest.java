package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.auth.AccountTokens.Purpose;
import org.companero.platform.tenancy.SystemAccess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HousekeepingTest {

    @Autowired
    private TestCreators creators;

    @Autowired
    private SystemAccess system;

    @Autowired
    private AccountTokens tokens;

    @Autowired
    private Sessions sessions;

    @Test
    void an_ended_session_goes_with_its_tokens_after_a_while_and_a_live_one_stays() {
        var ended = SignedIns.of(creators.register());
        var live = SignedIns.of(creators.register());
        sessions.end(ended);

        Housekeeping.forget(system, Instant.now().minus(Duration.ofDays(1)));
        assertThat(rows(ended)).isEqualTo(2);
        Housekeeping.forget(system, Instant.now().plus(Duration.ofMinutes(1)));

        assertThat(rows(ended)).isZero();
        assertThat(rows(live)).isEqualTo(2);
    }

    @Test
    void an_open_link_stays_good() {
        var account = SignedIns.of(creators.register()).account();
        var token = tokens.issue(account, Purpose.VERIFY_EMAIL).orElseThrow();

        Housekeeping.forget(system, Instant.now());

        assertThat(tokens.find(token.value(), Purpose.VERIFY_EMAIL)).contains(account);
    }

    private long rows(SignedIn who) {
        return system.read(
                "count what is left",
                client -> client.sql("""
                        select (select count(*) from session where id = :id)
                             + (select count(*) from refresh_token where family = :id)
                        """)
                        .param("id", who.session())
                        .query(Long.class)
                        .single());
    }
}
