package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What counts as an answer to a question.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ExpectedAnswer {

    /// Anything that is not blank, up to `maxLength` characters (1 to 4000).
    @JsonTypeName("text")
    record Text(int maxLength) implements ExpectedAnswer {}

    /// A number, with either decimal sign, within the bounds where they are given (inclusive).
    @JsonTypeName("number")
    record Number(@Nullable BigDecimal min, @Nullable BigDecimal max) implements ExpectedAnswer {}

    /// An e-mail address.
    @JsonTypeName("email")
    record Email() implements ExpectedAnswer {}

    /// A phone number of 7 to 15 digits, kept as digits with a leading `+` where one was given.
    @JsonTypeName("phone")
    record Phone() implements ExpectedAnswer {}

    /// A calendar day, kept as `yyyy-mm-dd`.
    @JsonTypeName("date")
    record Date() implements ExpectedAnswer {}
}
