package org.companero.protocol.engine;

import java.util.List;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.jspecify.annotations.Nullable;

/// Does what a step does when a run comes to it, and tells where it leads, or null where the run stands still or is
/// over.
final class Entering {

    private static final String HTTPS = "https://";
    /// Addresses of any other sort are left out: what a person wrote may stand in them.
    private static final List<String> OPENS = List.of(HTTPS, "mailto:", "tel:");

    private final Walk walk;
    private final Memory memory;

    Entering(Walk walk) {
        this.walk = walk;
        this.memory = walk.memory();
    }

    @Nullable
    NodeId enter(Step step) {
        return switch (step) {
            case Say say -> say(say);
            case Ask ask -> ask(ask);
            case Think think -> new Thinking(walk).enter(think);
            case Decide decide -> walk.target(decide.id(), way(decide));
            case Pause.Wait wait -> pause(wait);
            case Keep keep -> keep(keep);
            case Progress progress -> progress(progress);
            case Connect connect -> new Connecting(walk).enter(connect);
            case End end -> walk.over(end.id(), end.outcome());
        };
    }

    private @Nullable NodeId say(Say say) {
        return switch (say) {
            case Say.Message message -> {
                show(message.id(), "", message.text(), message.media(), message.links());
                yield next(message);
            }
            case Say.Card card -> {
                List<Media> first = card.media().stream().limit(1).toList();
                show(card.id(), memory.fill(card.heading()), card.text(), first, card.links());
                yield next(card);
            }
            case Say.Typing typing -> {
                walk.effect(new Effect.ShowTyping(walk.key(), typing.id(), typing.duration()));
                yield new Waiting(walk).pause(typing.id(), typing.duration());
            }
        };
    }

    private void show(NodeId step, String heading, String text, List<Media> media, List<Link> links) {
        String said = memory.fill(text);
        List<Media> shown = media.stream()
                .map(one -> new Media(one.kind(), memory.address(one.url()), memory.fill(one.alt())))
                .filter(one -> one.url().startsWith(HTTPS))
                .toList();
        List<Link> buttons = links.stream()
                .map(one -> new Link(memory.fill(one.label()), memory.address(one.url())))
                .filter(one -> OPENS.stream().anyMatch(one.url()::startsWith))
                .toList();
        if (!said.isBlank() || !heading.isBlank() || !shown.isEmpty() || !buttons.isEmpty()) {
            walk.effect(new Effect.Send(walk.key(), step, heading, said, shown, buttons, List.of(), List.of()));
        }
    }

    private @Nullable NodeId ask(Ask ask) {
        walk.ask(ask.id(), memory.fill(ask.text()), walk.buttons(ask), 0, ask.noReply());
        return null;
    }

    private String way(Decide decide) {
        return switch (decide) {
            case Decide.Branch branch ->
                branch.cases().stream()
                        .filter(one -> memory.holds(one.condition()))
                        .map(Decide.Branch.Case::id)
                        .findFirst()
                        .orElse(Outlet.OTHERWISE);
            case Decide.Switch choice -> {
                String value = memory.plain(choice.value());
                yield choice.cases().stream()
                        .filter(one -> one.values().stream().anyMatch(wanted -> memory.equal(value, wanted)))
                        .map(Decide.Switch.Case::id)
                        .findFirst()
                        .orElse(Outlet.OTHERWISE);
            }
            case Decide.Split split -> Chance.share(split, walk.seed(), walk.serial());
        };
    }

    private @Nullable NodeId pause(Pause.Wait wait) {
        return new Waiting(walk).wait(wait);
    }

    private @Nullable NodeId keep(Keep keep) {
        switch (keep) {
            case Keep.SetVariable set -> memory.keep(set.variable(), memory.value(set.value()));
            case Keep.SetField set ->
                change(set.id(), new ContactChange.FieldSet(set.field(), memory.value(set.value())));
            case Keep.Tag tag -> {
                String name = memory.plain(tag.tag());
                if (!name.isBlank()) {
                    change(
                            tag.id(),
                            tag.remove() ? new ContactChange.TagRemoved(name) : new ContactChange.TagAdded(name));
                }
            }
            case Keep.Append append -> memory.append(append.variable(), memory.value(append.value()));
            case Keep.Count count -> memory.add(count.variable(), count.by());
        }
        return next(keep);
    }

    private void change(NodeId step, ContactChange change) {
        memory.change(change);
        walk.effect(new Effect.ChangeContact(walk.key(), step, change));
    }

    private @Nullable NodeId progress(Progress progress) {
        switch (progress) {
            case Progress.CheckIn checkIn -> {
                walk.ask(checkIn.id(), memory.fill(checkIn.text()), walk.buttons(checkIn), 0, checkIn.noReply());
                return null;
            }
            case Progress.AssignHabit assign ->
                walk.progress(
                        assign.id(),
                        new ProgressMade.HabitAssigned(
                                assign.habit(), assign.days().stream().sorted().toList()));
            case Progress.Points points ->
                walk.progress(
                        points.id(), new ProgressMade.PointsAwarded(points.points(), memory.fill(points.reason())));
            case Progress.Achievement one ->
                walk.progress(one.id(), new ProgressMade.AchievementUnlocked(one.achievement()));
            case Progress.Milestone one -> walk.progress(one.id(), new ProgressMade.MilestoneReached(one.milestone()));
        }
        return next(progress);
    }

    private @Nullable NodeId next(Step step) {
        return walk.target(step.id(), Outlet.NEXT);
    }
}
