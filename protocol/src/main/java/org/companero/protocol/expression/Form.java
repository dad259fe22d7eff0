package org.companero.protocol.expression;

import java.util.List;
import java.util.Locale;

/// What is not a function because it does not always work out all its parts: logic, and what goes through a
/// list.
record Form(String sign, String signature, String english, String spanish, String example, String result)
        implements Entry {

    static final List<Form> ALL = List.of(
            new Form(
                    "&&",
                    "a && b",
                    "Whether both are true. In logic, absent is not true.",
                    "Si ambos son verdad. En lógica, lo ausente no es verdad.",
                    "run.weight > 70 && contact.language == \"en\"",
                    "yes"),
            new Form(
                    "||",
                    "a || b",
                    "Whether one of them is true.",
                    "Si alguno es verdad.",
                    "run.count > 5 || input == \"go\"",
                    "yes"),
            new Form("!", "!a", "Whether it is not true.", "Si no es verdad.", "!habits.water.done_today", "no"),
            new Form(
                    "?:",
                    "a ? b : c",
                    "The second value if the first is true, the third if not.",
                    "El segundo valor si el primero es verdad; si no, el tercero.",
                    "run.count > 2 ? \"well done\" : \"go on\"",
                    "well done"),
            new Form(
                    "has",
                    "has(run.x)",
                    "Whether there is a value; an empty text or list is none.",
                    "Si hay un valor; un texto o una lista vacíos no lo son.",
                    "has(fields.nickname)",
                    "no"),
            new Form(
                    "all",
                    "list.all(x, truth)",
                    "Whether it is true of all in the list.",
                    "Si es verdad de todos los de la lista.",
                    "contact.tags.all(tag, length(tag) > 1)",
                    "yes"),
            new Form(
                    "exists",
                    "list.exists(x, truth)",
                    "Whether it is true of one in the list.",
                    "Si es verdad de alguno de la lista.",
                    "contact.tags.exists(tag, tag == \"vip\")",
                    "yes"),
            new Form(
                    "exists_one",
                    "list.exists_one(x, truth)",
                    "Whether it is true of exactly one in the list.",
                    "Si es verdad de exactamente uno de la lista.",
                    "contact.tags.exists_one(tag, tag == \"vip\")",
                    "yes"),
            new Form(
                    "map",
                    "list.map(x, value)",
                    "The list of what is made of each. Absent values are left out.",
                    "La lista de lo que se hace de cada uno. Lo ausente se omite.",
                    "contact.tags.map(tag, upper(tag))",
                    "NEW, VIP and RUNNER"),
            new Form(
                    "filter",
                    "list.filter(x, truth)",
                    "Those in the list of which it is true.",
                    "Los de la lista de los que es verdad.",
                    "contact.tags.filter(tag, tag != \"vip\")",
                    "new and runner"));

    @Override
    public List<String> signatures(Locale locale) {
        return List.of(signature);
    }

    @Override
    public String sentence(Locale locale) {
        return Language.isSpanish(locale) ? spanish : english;
    }
}
