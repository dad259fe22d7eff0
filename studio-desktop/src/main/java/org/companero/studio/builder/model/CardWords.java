package org.companero.studio.builder.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.studio.text.Messages;

/// What a step's card says below its title.
final class CardWords {

    private static final String BETWEEN = " · ";

    private final StepWords words;
    private final Messages messages;

    CardWords(StepWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    String of(Step step) {
        return switch (step) {
            case Say say -> say(say);
            case Ask ask -> ask(ask);
            case Think think -> think(think);
            case Decide decide -> decide(decide);
            case Pause.Wait wait -> wait(wait);
            case Keep keep -> keep(keep);
            case Progress progress -> progress(progress);
            case Connect connect -> connect(connect);
            case End end -> end.title().isBlank() ? messages.text("builder.card.end") : Texts.oneLine(end.outcome());
        };
    }

    private String say(Say say) {
        return switch (say) {
            case Say.Message message ->
                joined(body(message, message.text()), attached(message.media(), message.links()));
            case Say.Card card ->
                joined(
                        card.heading().isBlank() ? body(card, card.text()) : Texts.oneLine(card.text()),
                        attached(card.media(), card.links()));
            case Say.Typing _ -> messages.text("builder.card.typing");
        };
    }

    private String attached(List<Media> media, List<Link> links) {
        return joined(
                media.isEmpty() ? "" : messages.text("builder.card.media", media.size()),
                links.isEmpty() ? "" : messages.text("builder.card.links", links.size()));
    }

    private String ask(Ask ask) {
        return switch (ask) {
            case Ask.Question question ->
                joined(
                        body(question, question.text()),
                        messages.text("builder.card.asks", words.answer(question.answer())));
            case Ask.Choice choice -> options(choice.options());
            case Ask.SeveralChoices several -> options(several.options());
        };
    }

    private String options(List<Ask.Option> options) {
        return options.isEmpty()
                ? messages.text("builder.card.no-options")
                : labels(options.stream().map(Ask.Option::label));
    }

    private String think(Think think) {
        return switch (think) {
            case Think.Answer answer ->
                answer.question().replace(" ", "").equals("{{input}}")
                        ? messages.text("builder.card.answer-input")
                        : Texts.oneLine(answer.question());
            case Think.Conversation talk ->
                joined(body(talk, talk.goal()), messages.text("builder.card.turns", talk.turns()));
            case Think.Extract extract -> messages.text("builder.card.from", source(extract.text()));
            case Think.Classify classify -> outlets(classify);
            case Think.Compose compose -> body(compose, compose.brief());
        };
    }

    private String source(String text) {
        String human = Texts.human(text);
        return human.equals("input") ? messages.text("builder.insert.input") : human.isBlank() ? "…" : human;
    }

    private String decide(Decide decide) {
        return switch (decide) {
            case Decide.Branch branch -> outlets(branch);
            case Decide.Switch choose -> outlets(choose);
            case Decide.Split split -> {
                int all = split.shares().stream()
                        .mapToInt(Decide.Split.Share::weight)
                        .sum();
                yield split.shares().stream()
                        .map(share -> joined(share.label(), Shares.percent(share.weight(), all), " "))
                        .collect(Collectors.joining(BETWEEN));
            }
        };
    }

    private String wait(Pause.Wait wait) {
        if (wait.ways().size() == 1) {
            return wait.title().isBlank()
                    ? messages.text("builder.card.wait")
                    : words.until(wait.ways().getFirst().until());
        }
        return labels(wait.ways().stream().map(words::wayWords));
    }

    private String keep(Keep keep) {
        return switch (keep) {
            case Keep.SetVariable set -> set.value().isBlank() ? "" : "= " + Texts.oneLine(set.value());
            case Keep.SetField set -> set.value().isBlank() ? "" : "= " + Texts.oneLine(set.value());
            case Keep.Append append -> append.value().isBlank() ? "" : "+ " + Texts.oneLine(append.value());
            case Keep.Tag _, Keep.Count _ -> "";
        };
    }

    private String progress(Progress progress) {
        return switch (progress) {
            case Progress.AssignHabit assign -> new TimeWords(messages).days(assign.days());
            case Progress.CheckIn check -> joined(check.habit(), outlets(check));
            case Progress.Points points -> Texts.oneLine(points.reason());
            case Progress.Achievement _, Progress.Milestone _ -> "";
        };
    }

    private String connect(Connect connect) {
        return switch (connect) {
            case Connect.Webhook call ->
                joined(
                        call.method().name(),
                        call.keeps().isEmpty()
                                ? ""
                                : messages.text(
                                        "builder.card.keeps",
                                        call.keeps().stream()
                                                .map(kept -> StepWords.human(kept.variable()))
                                                .collect(Collectors.joining(", "))));
            case Connect.Email mail ->
                mail.to().isBlank() ? messages.text("builder.card.to-them") : Texts.human(mail.to());
            case Connect.StartProgram _ -> messages.text("builder.card.starts");
            case Connect.CallProgram call -> outlets(call);
            case Connect.HandOver _ -> messages.text("builder.card.hand-over");
            case Connect.Notify notify -> body(notify, notify.text());
        };
    }

    private String outlets(Step step) {
        return labels(step.outlets().stream()
                .filter(outlet -> !outlet.id().equals(Outlet.FAILED))
                .map(outlet -> words.outlet(step, outlet)));
    }

    private static String labels(Stream<String> labels) {
        return labels.map(label -> label.isBlank() ? "…" : label).collect(Collectors.joining(BETWEEN));
    }

    private static String body(Step step, String text) {
        return step.title().isBlank() ? Texts.rest(text) : Texts.oneLine(text);
    }

    private static String joined(String first, String second) {
        return joined(first, second, BETWEEN);
    }

    private static String joined(String first, String second, String between) {
        return first.isBlank() ? second : second.isBlank() ? first : first + between + second;
    }
}
