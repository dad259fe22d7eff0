package org.companero.platform.knowledge.lexical;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The languages whose words are reduced to their stems.
public enum Language {
    ENGLISH("en", """
            the a an and or but of to in on at by for with from as is are was were be been being it its this that these
            those i you he she we they me him her us them my your his our their not no do does did have has had can
            could will would shall should may might must if then than so such there here about into over under again
            very just only own same too more most some any all each few other how what when where which who whom whose
            why am between during before after above below up down out off
            """),
    SPANISH("es", """
            el la los las un una unos unas y e o u pero de del al a en por para con sin sobre entre desde hasta como es
            son era eran fue fueron ser sido siendo está están estaba estar lo le les se me te nos os mi mis tu tus su
            sus nuestro nuestra que qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas cuyo
            no ni sí si ya muy más menos también tampoco este esta estos estas ese esa esos esas aquel aquella esto eso
            yo tú él ella nosotros ellos ellas usted ustedes hay ha han he había haber hacer hace porque cuando donde
            quien cual durante antes después contra todo toda todos todas otro otra otros otras tiene tienen puede
            """);

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SAMPLE = 5000;
    private static final Map<Language, Set<String>> COMMON = new EnumMap<>(Language.class);

    static {
        for (var language : values()) {
            COMMON.put(
                    language,
                    Arrays.stream(language.commonWords.strip().split("\\s+")).collect(Collectors.toSet()));
        }
    }

    private final String code;
    private final String commonWords;

    Language(String code, String commonWords) {
        this.code = code;
        this.commonWords = commonWords;
    }

    /// The language's ISO 639-1 code.
    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException when no language has this code
    public static Language ofCode(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("no language has the code " + code);
    }

    /// The words that say how a sentence is built, not what it is about, question words among them.
    public Set<String> commonWords() {
        return COMMON.getOrDefault(this, Set.of());
    }

    /// The language a text is probably written in: the one whose common words fill most of it. English if in doubt.
    public static Language detect(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        var words = WORD.matcher(sample).results().map(match -> match.group()).toList();
        var best = ENGLISH;
        long most = 0;
        for (var language : values()) {
            var common = language.commonWords();
            var count = words.stream().filter(common::contains).count();
            if (count > most) {
                best = language;
                most = count;
            }
        }
        return most == 0 && sample.chars().anyMatch(c -> "ñ¿¡".indexOf(c) >= 0) ? SPANISH : best;
    }
}
