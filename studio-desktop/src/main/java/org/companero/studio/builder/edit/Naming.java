package org.companero.studio.builder.edit;

import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Trigger;

/// The same node under another id or title.
public final class Naming {

    private Naming() {}

    static Trigger named(Trigger trigger, NodeId id) {
        return switch (trigger) {
            case Trigger.FirstMessage _ -> new Trigger.FirstMessage(id);
            case Trigger.Keyword keyword ->
                new Trigger.Keyword(id, keyword.words(), keyword.languages(), keyword.typos());
            case Trigger.FromLink(var _, var code, var keeps) -> new Trigger.FromLink(id, code, keeps);
            case Trigger.Schedule(var _, var when, var who) -> new Trigger.Schedule(id, when, who);
            case Trigger.DateField(var _, var field, var plusDays, var at, var everyYear, var who) ->
                new Trigger.DateField(id, field, plusDays, at, everyYear, who);
            case Trigger.Cohort(var _, var starts, var at, var lateDays, var catchUp, var who) ->
                new Trigger.Cohort(id, starts, at, lateDays, catchUp, who);
            case Trigger.Inactivity(var _, var after, var who) -> new Trigger.Inactivity(id, after, who);
            case Trigger.HabitMissed(var _, var habit, var times) -> new Trigger.HabitMissed(id, habit, times);
            case Trigger.StreakReached(var _, var habit, var days) -> new Trigger.StreakReached(id, habit, days);
            case Trigger.GroupEntered(var _, var group) -> new Trigger.GroupEntered(id, group);
            case Trigger.GroupLeft(var _, var group) -> new Trigger.GroupLeft(id, group);
            case Trigger.ProgramFinished(var _, var program, var outcome) ->
                new Trigger.ProgramFinished(id, program, outcome);
            case Trigger.Happened(var _, var event) -> new Trigger.Happened(id, event);
            case Trigger.Enrolment _ -> new Trigger.Enrolment(id);
            case Trigger.Called _ -> new Trigger.Called(id);
        };
    }

    static Step named(Step step, NodeId id) {
        return of(step, id, step.title());
    }

    public static Step titled(Step step, String title) {
        return of(step, step.id(), title);
    }

    private static Step of(Step step, NodeId id, String title) {
        return switch (step) {
            case Say say -> say(say, id, title);
            case Ask ask -> ask(ask, id, title);
            case Think think -> think(think, id, title);
            case Decide decide -> decide(decide, id, title);
            case Pause.Wait(var _, var _, var ways) -> new Pause.Wait(id, title, ways);
            case Keep keep -> keep(keep, id, title);
            case Progress progress -> progress(progress, id, title);
            case Connect connect -> connect(connect, id, title);
            case End(var _, var _, var outcome) -> new End(id, title, outcome);
        };
    }

    private static Step say(Say say, NodeId id, String title) {
        return switch (say) {
            case Say.Message(var _, var _, var text, var media, var links) ->
                new Say.Message(id, title, text, media, links);
            case Say.Card(var _, var _, var heading, var text, var media, var links) ->
                new Say.Card(id, title, heading, text, media, links);
            case Say.Typing(var _, var _, var duration) -> new Say.Typing(id, title, duration);
        };
    }

    private static Step ask(Ask ask, NodeId id, String title) {
        return switch (ask) {
            case Ask.Question(var _, var _, var text, var answer, var variable, var retries, var tries, var noReply) ->
                new Ask.Question(id, title, text, answer, variable, retries, tries, noReply);
            case Ask.Choice(var _, var _, var text, var options, var variable, var retries, var tries, var noReply) ->
                new Ask.Choice(id, title, text, options, variable, retries, tries, noReply);
            case Ask.SeveralChoices several ->
                new Ask.SeveralChoices(
                        id,
                        title,
                        several.text(),
                        several.options(),
                        several.min(),
                        several.max(),
                        several.variable(),
                        several.retries(),
                        several.tries(),
                        several.noReply());
        };
    }

    private static Step think(Think think, NodeId id, String title) {
        return switch (think) {
            case Think.Answer(var _, var _, var question) -> new Think.Answer(id, title, question);
            case Think.Conversation(var _, var _, var goal, var opening, var exit, var turns, var variable) ->
                new Think.Conversation(id, title, goal, opening, exit, turns, variable);
            case Think.Extract(var _, var _, var text, var wanted) -> new Think.Extract(id, title, text, wanted);
            case Think.Classify(var _, var _, var text, var kinds) -> new Think.Classify(id, title, text, kinds);
            case Think.Compose(var _, var _, var brief, var fallback) -> new Think.Compose(id, title, brief, fallback);
        };
    }

    private static Step decide(Decide decide, NodeId id, String title) {
        return switch (decide) {
            case Decide.Branch(var _, var _, var cases) -> new Decide.Branch(id, title, cases);
            case Decide.Switch(var _, var _, var value, var cases) -> new Decide.Switch(id, title, value, cases);
            case Decide.Split(var _, var _, var shares) -> new Decide.Split(id, title, shares);
        };
    }

    private static Step keep(Keep keep, NodeId id, String title) {
        return switch (keep) {
            case Keep.SetVariable(var _, var _, var variable, var value) ->
                new Keep.SetVariable(id, title, variable, value);
            case Keep.SetField(var _, var _, var field, var value) -> new Keep.SetField(id, title, field, value);
            case Keep.Tag(var _, var _, var tag, var remove) -> new Keep.Tag(id, title, tag, remove);
            case Keep.Append(var _, var _, var variable, var value) -> new Keep.Append(id, title, variable, value);
            case Keep.Count(var _, var _, var variable, var by) -> new Keep.Count(id, title, variable, by);
        };
    }

    private static Step progress(Progress progress, NodeId id, String title) {
        return switch (progress) {
            case Progress.AssignHabit(var _, var _, var habit, var days) ->
                new Progress.AssignHabit(id, title, habit, days);
            case Progress.CheckIn(var _, var _, var habit, var text, var done, var missed, var noReply) ->
                new Progress.CheckIn(id, title, habit, text, done, missed, noReply);
            case Progress.Points(var _, var _, var points, var reason) ->
                new Progress.Points(id, title, points, reason);
            case Progress.Achievement(var _, var _, var name) -> new Progress.Achievement(id, title, name);
            case Progress.Milestone(var _, var _, var name) -> new Progress.Milestone(id, title, name);
        };
    }

    private static Step connect(Connect connect, NodeId id, String title) {
        return switch (connect) {
            case Connect.Webhook call ->
                new Connect.Webhook(
                        id,
                        title,
                        call.method(),
                        call.url(),
                        call.headers(),
                        call.bodyType(),
                        call.body(),
                        call.keeps(),
                        call.retries());
            case Connect.Email(var _, var _, var to, var subject, var text) ->
                new Connect.Email(id, title, to, subject, text);
            case Connect.StartProgram(var _, var _, var program) -> new Connect.StartProgram(id, title, program);
            case Connect.CallProgram(var _, var _, var program, var outcomes, var gives, var takes) ->
                new Connect.CallProgram(id, title, program, outcomes, gives, takes);
            case Connect.HandOver(var _, var _, var note) -> new Connect.HandOver(id, title, note);
            case Connect.Notify(var _, var _, var text) -> new Connect.Notify(id, title, text);
        };
    }
}
