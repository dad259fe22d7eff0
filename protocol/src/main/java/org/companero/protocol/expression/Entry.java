package org.companero.protocol.expression;

import java.util.List;
import java.util.Locale;

/// What the reference and the studio's proposals tell of a function, an operator or a form.
sealed interface Entry permits Function, Form {

    /// How a creator writes it: `+`, `in`, `add_days`.
    String sign();

    /// How it is called: `add_days(date, number)`, one line a way of calling it.
    List<String> signatures(Locale locale);

    String sentence(Locale locale);

    String example();

    /// What the example gives, as a template of an English program shows it.
    String result();
}
