package org.companero.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    @ParameterizedTest
    @CsvSource({
        "+57 300 123 4567,   America/Bogota",
        "0057 300 123 4567,  America/Bogota",
        "573001234567,       America/Bogota",
        "+44 7700 900123,    Europe/London",
        "+54 9 11 1234 5678, America/Argentina/Buenos_Aires",
        "+1 809 555 0100,    America/Santo_Domingo",
        "+1-787-555-0100,    America/Puerto_Rico",
        "+34 928 123 456,    Atlantic/Canary",
        "+7 701 123 4567,    Asia/Almaty",
        "+91 98765 43210,    Asia/Kolkata",
        "+262 639 12 34 56,  Indian/Mayotte",
    })
    void a_number_tells_the_zone_where_its_country_has_one(String phone, String zone) {
        assertThat(Zones.ofPhone(phone)).contains(new Zone(ZoneId.of(zone), Zone.Source.PHONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "abc",
                "+1 212 555 0100",
                "+34 612 345 678",
                "+52 55 1234 5678",
                "+55 11 91234 5678",
                "+56 9 1234 5678",
                "+7 916 123 4567",
                "+61 412 345 678",
                "+64 21 123 456",
                "+243 81 234 5678",
                "+999 1"
            })
    void where_a_country_has_several_or_none_is_known_it_tells_nothing(String phone) {
        assertThat(Zones.ofPhone(phone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+5", "GMT", "+02:00", "Mars/Base", "", "../../etc/passwd", "Europe/"})
    void a_browser_that_hides_its_zone_tells_nothing(String browser) {
        assertThat(Zones.ofBrowser(browser)).isEmpty();
    }

    @Test
    void what_the_person_says_counts_before_the_browser_and_that_before_the_number() {
        assertThat(Zones.best("Asia/Tokyo", "Europe/Paris", "+573001234567"))
                .contains(new Zone(ZoneId.of("Asia/Tokyo"), Zone.Source.TOLD));
        assertThat(Zones.best("", "America/Argentina/Ushuaia", "+573001234567"))
                .contains(new Zone(ZoneId.of("America/Argentina/Ushuaia"), Zone.Source.BROWSER));
        assertThat(Zones.best("", "UTC", "+573001234567"))
                .contains(new Zone(ZoneId.of("America/Bogota"), Zone.Source.PHONE));
        assertThat(Zones.best("nowhere", "", "")).isEmpty();
    }

    @Test
    void every_zone_is_known_and_every_beginning_is_there_once() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.companero.protocol.delivery.phone-zones");
        Set<String> seen = new HashSet<>();
        for (Enumeration<String> zones = bundle.getKeys(); zones.hasMoreElements(); ) {
            String zone = zones.nextElement();
            assertThat(ZoneId.getAvailableZoneIds()).contains(zone);
            for (String prefix : bundle.getString(zone).split(" ", 0)) {
                assertThat(prefix).matches("[1-9]\\d{0,5}");
                assertThat(seen.add(prefix)).as(prefix).isTrue();
            }
        }
    }
}
