package org.companero.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.companero.platform.web.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RateTest {

    @Test
    void a_rate_is_written_as_a_number_and_a_period() {
        assertThat(Rate.parse("100/15m")).isEqualTo(new Rate(100, Duration.ofMinutes(15)));
        assertThat(Rate.parse(" 7/1d ")).isEqualTo(new Rate(7, Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "100/m", "0/1m", "-1/1m", "10/0s", "10/1w", "9999999999/1s", "ten/1m"})
    void a_setting_that_is_none_stops_the_start_and_names_the_variable(String text) {
        var environment = new MockEnvironment().withProperty("LIMIT_PER_ADDRESS", text + " ?");

        assertThatThrownBy(() -> new Rates(environment))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("LIMIT_PER_ADDRESS")
                .hasMessageContaining("100/15m");
    }

    @Test
    void an_operator_may_scale_all_limits_and_switch_one_off() {
        var rates = new Rates(
                new MockEnvironment().withProperty("LIMIT_SCALE", "10").withProperty("LIMIT_PER_ADDRESS", "off"));

        assertThat(rates.of(Limit.PER_ADDRESS)).isEmpty();
        assertThat(rates.of(Limit.SECOND_FACTOR_PER_ACCOUNT)).hasValue(new Rate(50, Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "not.an.address, unknown",
        "999.1.1.1, unknown",
    })
    void one_customer_is_one_address(String remote, String spelled) {
        assertThat(ClientAddress.of(remote)).isEqualTo(spelled);
    }
}
