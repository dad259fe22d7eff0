package org.companero.studio.builder.model;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.text.Messages;

/// How a step is called that the creator has given no title: the beginning of what it says, else what it does.
final class TitleWords {

    private final StepWords words;
    private final Messages messages;

    TitleWords(StepWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    /// Empty where only the kind can tell.
    String of(Step step) {
        return switch (step) {
            case Say say -> say(say);
            case Ask ask -> head(ask.text(), ask);
            case Think think -> think(think);
            case Decide decide -> decide(decide);
            case Pause.Wait wait ->
                wait.ways().size() == 1
                        ? words.until(wait.ways().getFirst().until())
                        : messages.text("builder.title.first-of", wait.ways().size());
            case Keep keep -> keep(keep);
            case Progress progress -> progress(progress);
            case Connect connect -> connect(connect);
            case End end -> end.outcome();
        };
    }

    private String say(Say say) {
        return switch (say) {
            case Say.Message message -> head(message.text(), say);
            case Say.Card card -> head(card.heading().isBlank() ? card.text() : card.heading(), say);
            case Say.Typing typing -> words.duration(typing.duration());
        };
    }

    private String think(Think think) {
        return switch (think) {
            case Think.Answer _ -> messages.text("builder.title.answer");
            case Think.Conversation talk -> Texts.head(talk.goal());
            case Think.Extract extract ->
                named(
                        "builder.title.find",
                        extract.wanted().stream()
                                .map(Think.Extract.Wanted::variable)
                                .filter(name -> !name.isBlank())
                                .map(StepWords::human)
                                .toList());
            case Think.Classify classify ->
                named(
                        "builder.title.tell",
                        classify.kinds().stream()
                                .map(Think.Classify.Kind::label)
                                .filter(label -> !label.isBlank())
                                .toList());
            case Think.Compose compose -> Texts.head(compose.brief());
        };
    }

    private String decide(Decide decide) {
        return switch (decide) {
            case Decide.Branch branch ->
                branch.cases().isEmpty()
                        ? ""
                        : by(new ConditionWords(messages)
                                .subject(branch.cases().getFirst().condition()));
            case Decide.Switch choose -> by(Texts.human(choose.value()));
            case Decide.Split _ -> messages.text("builder.title.split");
        };
    }

    private String keep(Keep keep) {
        return switch (keep) {
            case Keep.SetVariable set -> kept("builder.title.set", set.variable());
            case Keep.SetField set -> kept("builder.title.set", set.field());
            case Keep.Tag tag -> kept(tag.remove() ? "builder.title.untag" : "builder.title.tag", tag.tag());
            case Keep.Append append -> kept("builder.title.append", append.variable());
            case Keep.Count count ->
                count.variable().isBlank()
                        ? ""
                        : StepWords.human(count.variable())
                                + (count.by().signum() < 0 ? " − " : " + ")
                                + count.by().abs().toPlainString();
        };
    }

    private String progress(Progress progress) {
        return switch (progress) {
            case Progress.AssignHabit assign -> assign.habit();
            case Progress.CheckIn check -> Texts.head(check.text());
            case Progress.Points points -> messages.text("builder.title.points", points.points());
            case Progress.Achievement unlock -> unlock.achievement();
            case Progress.Milestone mark -> mark.milestone();
        };
    }

    private String connect(Connect connect) {
        return switch (connect) {
            case Connect.Webhook call -> kept("builder.title.call", host(call.url()));
            case Connect.Email mail -> Texts.head(mail.subject());
            case Connect.StartProgram start -> words.programs().getOrDefault(start.program(), "");
            case Connect.CallProgram call -> words.programs().getOrDefault(call.program(), "");
            case Connect.HandOver over -> Texts.head(over.note());
            case Connect.Notify notify -> Texts.head(notify.text());
        };
    }

    private String by(String subject) {
        return subject.isBlank() ? "" : messages.text("builder.title.branch", subject);
    }

    private String kept(String key, String name) {
        return name.isBlank() ? "" : messages.text(key, StepWords.human(name));
    }

    private String named(String key, List<String> names) {
        return names.isEmpty() ? "" : messages.text(key, names.stream().collect(Collectors.joining(", ")));
    }

    private String head(String text, Step step) {
        String line = Texts.head(text);
        return line.isEmpty() ? messages.text("builder.title.untitled", words.kind(StepKind.of(step))) : line;
    }

    /// What of an address tells where it leads.
    private static String host(String url) {
        try {
            String host = URI.create(url.strip()).getHost();
            return host == null ? url : host;
        } catch (IllegalArgumentException notYetAnAddress) {
            return url;
        }
    }
}
