package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Connect.Webhook.BodyType;
import org.companero.protocol.program.Connect.Webhook.Method;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Pause.Until;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.ValueType;

/// Steps of every kind as nobody would draw them.
final class AnySteps {

    private AnySteps() {}

    static Arbitrary<NodeId> ids() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "start", "ghost").map(NodeId::new);
    }

    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "",
                                " ",
                                "7",
                                "7,5",
                                "well",
                                "Yes",
                                "no",
                                "2",
                                "1 and 2",
                                "tomorrow",
                                "2026-03-29",
                                "a@example.com",
                                "https://example.org/{{a}}",
                                "+34600000000",
                                "{{a}}",
                                "{{a}}{{a}}{{b}}",
                                "{{input}}",
                                "{{run.a + 1}}",
                                "{{upper(contact.name)}}",
                                "{{",
                                "1e999999999",
                                "\u0000",
                                "\ud800",
                                "😴")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
    }

    static Arbitrary<Step> all() {
        return Arbitraries.oneOf(say(), ask(), think(), decide(), pause(), keep(), progress(), connect());
    }

    private static Arbitrary<Step> say() {
        Arbitrary<List<Media>> media = Combinators.combine(Arbitraries.of(Media.Kind.class), texts(), texts())
                .as(Media::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Link>> links =
                Combinators.combine(texts(), texts()).as(Link::new).list().ofMaxSize(2);
        return Arbitraries.oneOf(
                Combinators.combine(ids(), texts(), media, links)
                        .as((id, text, shown, buttons) -> new Say.Message(id, "", text, shown, buttons)),
                Combinators.combine(ids(), texts(), texts(), media, links)
                        .as((id, heading, text, shown, buttons) -> new Say.Card(id, "", heading, text, shown, buttons)),
                Combinators.combine(ids(), durations()).as((id, time) -> new Say.Typing(id, "", time)));
    }

    private static Arbitrary<Step> ask() {
        Arbitrary<List<Ask.Option>> options = Combinators.combine(Arbitraries.of("x", "y", ""), texts())
                .as(Ask.Option::new)
                .list()
                .ofMaxSize(4);
        Arbitrary<List<String>> retries = texts().list().ofMaxSize(2);
        Arbitrary<Duration> noReply = durations().injectNull(0.6);
        return Arbitraries.oneOf(
                Combinators.combine(ids(), texts(), answers(), variables(), retries, numbers(), noReply)
                        .as((id, text, answer, variable, again, tries, silence) ->
                                new Ask.Question(id, "", text, answer, variable, again, tries, silence)),
                Combinators.combine(ids(), texts(), options, variables(), retries, numbers(), noReply)
                        .as((id, text, offered, variable, again, tries, silence) ->
                                new Ask.Choice(id, "", text, offered, variable, again, tries, silence)),
                Combinators.combine(ids(), texts(), options, numbers(), numbers(), variables(), numbers(), noReply)
                        .as((id, text, offered, min, max, variable, tries, silence) -> new Ask.SeveralChoices(
                                id, "", text, offered, min, max, variable, List.of(), tries, silence)));
    }

    private static Arbitrary<Step> think() {
        Arbitrary<List<Think.Extract.Wanted>> wanted = Combinators.combine(
                        variables(), Arbitraries.of(ValueType.class), texts(), Arbitraries.of(true, false))
                .as(Think.Extract.Wanted::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<Think.Classify.Kind>> kinds = Combinators.combine(
                        Arbitraries.of("x", "y", Outlet.OTHERWISE),
                        texts(),
                        texts(),
                        texts().list().ofMaxSize(2))
                .as(Think.Classify.Kind::new)
                .list()
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                Combinators.combine(ids(), texts()).as((id, text) -> new Think.Answer(id, "", text)),
                Combinators.combine(ids(), texts(), texts(), formulas(), numbers(), variables())
                        .as((id, goal, opening, exit, turns, variable) ->
                                new Think.Conversation(id, "", goal, opening, exit, turns, variable)),
                Combinators.combine(ids(), texts(), wanted).as((id, text, all) -> new Think.Extract(id, "", text, all)),
                Combinators.combine(ids(), texts(), kinds).as((id, text, all) -> new Think.Classify(id, "", text, all)),
                Combinators.combine(ids(), texts(), texts())
                        .as((id, brief, fallback) -> new Think.Compose(id, "", brief, fallback)));
    }

    private static Arbitrary<Step> decide() {
        Arbitrary<List<Decide.Branch.Case>> cases = Combinators.combine(
                        Arbitraries.of("x", "y"), texts(), conditions(3))
                .as(Decide.Branch.Case::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<Decide.Switch.Case>> values = Combinators.combine(
                        Arbitraries.of("x", "y"), texts(), texts().list().ofMaxSize(3))
                .as(Decide.Switch.Case::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<Decide.Split.Share>> shares = Combinators.combine(Arbitraries.of("x", "y"), texts(), numbers())
                .as(Decide.Split.Share::new)
                .list()
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                Combinators.combine(ids(), cases).as((id, all) -> new Decide.Branch(id, "", all)),
                Combinators.combine(ids(), texts(), values)
                        .as((id, value, all) -> new Decide.Switch(id, "", value, all)),
                Combinators.combine(ids(), shares).as((id, all) -> new Decide.Split(id, "", all)));
    }

    private static Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition.Operator> operators = Arbitraries.of(Condition.Operator.class);
        Arbitrary<Condition> plain = Arbitraries.oneOf(
                Combinators.combine(variables(), operators, texts()).as(Condition.Compare::new),
                Combinators.combine(variables(), operators, texts()).as(Condition.Field::new),
                texts().map(Condition.Tag::new),
                texts().map(Condition.Segment::new),
                Arbitraries.of("en", "es", "", "-").map(Condition.Language::new),
                Arbitraries.of("widget", "").map(Condition.Channel::new),
                Combinators.combine(times(), times(), days()).as(Condition.LocalHours::new),
                formulas().map(Condition.Formula::new));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<List<Condition>> several = conditions(depth - 1).list().ofMaxSize(2);
        return Arbitraries.frequencyOf(
                Tuple.of(4, plain),
                Tuple.of(1, several.map(Condition.All::new)),
                Tuple.of(1, several.map(Condition.Any::new)),
                Tuple.of(1, conditions(depth - 1).map(Condition.Not::new)));
    }

    private static Arbitrary<String> formulas() {
        return Arbitraries.of(
                "",
                "true",
                "run.a == \"7\"",
                "length(input) > 2",
                "fields.a == \"\"",
                "run.",
                "1 / 0 > 1",
                "((",
                "ghost");
    }

    private static Arbitrary<Step> pause() {
        Arbitrary<Until> untils = Arbitraries.oneOf(
                durations().map(Until.After::new),
                Combinators.combine(texts(), numbers(), times().injectNull(0.5)).as(Until.Date::new),
                Combinators.combine(times(), days()).as(Until.At::new),
                Arbitraries.of("paid", "").map(Until.Happens::new));
        Arbitrary<List<Pause.Way>> ways = Combinators.combine(Arbitraries.of("x", "y"), texts(), untils)
                .as(Pause.Way::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(ids(), ways).as((id, all) -> new Pause.Wait(id, "", all));
    }

    private static Arbitrary<Step> keep() {
        return Arbitraries.oneOf(
                Combinators.combine(ids(), variables(), texts())
                        .as((id, name, value) -> new Keep.SetVariable(id, "", name, value)),
                Combinators.combine(ids(), variables(), texts())
                        .as((id, name, value) -> new Keep.SetField(id, "", name, value)),
                Combinators.combine(ids(), texts(), Arbitraries.of(true, false))
                        .as((id, tag, off) -> new Keep.Tag(id, "", tag, off)),
                Combinators.combine(ids(), variables(), texts())
                        .as((id, name, value) -> new Keep.Append(id, "", name, value)),
                Combinators.combine(ids(), variables(), decimals())
                        .as((id, name, by) -> new Keep.Count(id, "", name, by)));
    }

    private static Arbitrary<Step> progress() {
        return Arbitraries.oneOf(
                Combinators.combine(ids(), texts(), days())
                        .as((id, habit, due) -> new Progress.AssignHabit(id, "", habit, due)),
                Combinators.combine(
                                ids(),
                                texts(),
                                texts(),
                                texts(),
                                texts(),
                                durations().injectNull(0.5))
                        .as((id, habit, text, done, missed, silence) ->
                                new Progress.CheckIn(id, "", habit, text, done, missed, silence)),
                Combinators.combine(ids(), numbers(), texts())
                        .as((id, points, reason) -> new Progress.Points(id, "", points, reason)),
                Combinators.combine(ids(), texts()).as((id, name) -> new Progress.Achievement(id, "", name)),
                Combinators.combine(ids(), texts()).as((id, name) -> new Progress.Milestone(id, "", name)));
    }

    private static Arbitrary<Step> connect() {
        Arbitrary<List<Connect.Webhook.Header>> headers = Combinators.combine(texts(), texts(), texts())
                .as(Connect.Webhook.Header::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Connect.Webhook.Kept>> keeps = Combinators.combine(
                        variables(), Arbitraries.of("", "/a", "/a/0", "a", "/~"))
                .as(Connect.Webhook.Kept::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Connect.CallProgram.Outcome>> outcomes = Combinators.combine(Arbitraries.of("x", "y"), texts())
                .as(Connect.CallProgram.Outcome::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Connect.CallProgram.Passed>> passed = Combinators.combine(variables(), variables())
                .as(Connect.CallProgram.Passed::new)
                .list()
                .ofMaxSize(2);
        return Arbitraries.oneOf(
                Combinators.combine(
                                ids(),
                                Arbitraries.of(Method.class),
                                texts(),
                                headers,
                                Arbitraries.of(BodyType.class),
                                texts(),
                                keeps,
                                numbers())
                        .as((id, method, url, heads, type, body, kept, retries) ->
                                new Connect.Webhook(id, "", method, url, heads, type, body, kept, retries)),
                Combinators.combine(ids(), texts(), texts(), texts())
                        .as((id, to, subject, text) -> new Connect.Email(id, "", to, subject, text)),
                Combinators.combine(ids(), programs()).as((id, name) -> new Connect.StartProgram(id, "", name)),
                Combinators.combine(ids(), programs(), outcomes, passed, passed)
                        .as((id, name, ways, gives, takes) ->
                                new Connect.CallProgram(id, "", name, ways, gives, takes)),
                Combinators.combine(ids(), texts()).as((id, note) -> new Connect.HandOver(id, "", note)),
                Combinators.combine(ids(), texts()).as((id, text) -> new Connect.Notify(id, "", text)),
                Combinators.combine(ids(), texts()).as((id, outcome) -> new End(id, "", outcome)));
    }

    /// `itself` is how a program finds itself on the shelf of the property tests.
    private static Arbitrary<String> programs() {
        return Arbitraries.of("itself", "itself", "ghost", "");
    }

    private static Arbitrary<String> variables() {
        return Arbitraries.of("a", "b", "input", "", "Not a name");
    }

    private static Arbitrary<ExpectedAnswer> answers() {
        Arbitrary<BigDecimal> bounds = decimals().injectNull(0.3);
        return Arbitraries.oneOf(
                Arbitraries.integers().map(ExpectedAnswer.Text::new),
                Combinators.combine(bounds, bounds).as(ExpectedAnswer.Number::new),
                numbers().map(ExpectedAnswer.Rating::new),
                Combinators.combine(numbers(), numbers(), texts(), texts()).as(ExpectedAnswer.Scale::new),
                Arbitraries.of(ExpectedAnswer.FileKind.class).map(ExpectedAnswer.File::new),
                Arbitraries.of(
                        new ExpectedAnswer.Email(),
                        new ExpectedAnswer.Phone(),
                        new ExpectedAnswer.Date(),
                        new ExpectedAnswer.Time(),
                        new ExpectedAnswer.VoiceNote(),
                        new ExpectedAnswer.Location()));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.of("-1", "0", "7", "0.1", "1e999999999", "-1e999999999")
                .map(BigDecimal::new);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.of(Integer.MIN_VALUE, -1, 0, 1, 2, 3, 40, Integer.MAX_VALUE);
    }

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.of("00:00", "02:30", "12:00", "23:59:59.999").map(LocalTime::parse);
    }

    private static Arbitrary<Set<DayOfWeek>> days() {
        return Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3);
    }

    private static Arbitrary<Duration> durations() {
        return Arbitraries.of(
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofHours(4),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE));
    }
}
