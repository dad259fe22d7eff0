package org.companero.protocol.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.companero.protocol.program.CatchUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-01-04");

    @ParameterizedTest
    @CsvSource({
        "SKIP,           2027-01-04, 1@4 2@5 3@6 4@7 5@8 6@9",
        "COMPRESS,       2027-01-04, 1@4 2@5 3@6 4@7 5@8 6@9",
        "FROM_BEGINNING, 2027-01-04, 1@4 2@5 3@6 4@7 5@8 6@9",
        "COMPRESS,       2026-12-20, 1@4 2@5 3@6 4@7 5@8 6@9",
        "SKIP,           2027-01-07, 4@7 5@8 6@9",
        "COMPRESS,       2027-01-07, 1@7 2@7 3@8 4@8 5@9 6@9",
        "COMPRESS,       2027-01-05, 1@5 2@5 3@6 4@7 5@8 6@9",
        "FROM_BEGINNING, 2027-01-07, 1@7 2@8 3@9 4@10 5@11 6@12",
        "SKIP,           2027-02-01, ''",
        "COMPRESS,       2027-01-14, 1@10 2@10 3@11 4@11 5@12 6@12",
    })
    void who_joins_late_catches_up_by_the_rule(CatchUp rule, LocalDate joined, String expected) {
        String lessons = new Cohort(FIRST, rule)
                .lessons(joined, 6).stream()
                        .map(lesson -> lesson.day() + "@" + lesson.on().getDayOfMonth())
                        .collect(Collectors.joining(" "));

        assertThat(lessons).isEqualTo(expected);
    }

    @Test
    void who_joins_belongs_to_the_running_cohort_while_it_takes_people_and_to_the_next_one_after() {
        List<LocalDate> starts = List.of(FIRST, LocalDate.parse("2027-02-01"));

        assertThat(joining(starts, "2026-12-01")).isEqualTo("2027-01-04");
        assertThat(joining(starts, "2027-01-04")).isEqualTo("2027-01-04");
        assertThat(joining(starts, "2027-01-11")).isEqualTo("2027-01-04");
        assertThat(joining(starts, "2027-01-12")).isEqualTo("2027-02-01");
        assertThat(joining(starts, "2027-02-09")).isEqualTo("none");
    }

    private static String joining(List<LocalDate> starts, String day) {
        return Cohort.joining(starts, LocalDate.parse(day), 7, CatchUp.SKIP)
                .map(cohort -> cohort.starts().toString())
                .orElse("none");
    }
}
