package org.companero.protocol.rehearsal;

import org.companero.protocol.engine.ContactChange;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.ModelTask;
import org.companero.protocol.engine.ProgressMade;

/// What an effect does besides speaking, in words of the program's format.
///
/// @param what such as `tag_added`
/// @param detail what can be told of it in one line
public record Doing(String what, String detail) {

    /// @throws IllegalArgumentException for an effect that speaks, times or ends
    public static Doing of(Effect effect) {
        return switch (effect) {
            case Effect.ChangeContact change -> of(change.change());
            case Effect.NoteProgress made -> of(made.progress());
            case Effect.SendEmail mail -> new Doing("send_email", mail.to() + ": " + mail.subject());
            case Effect.NotifyCreator notify -> new Doing("notify_creator", notify.text());
            case Effect.HandOver hand -> new Doing("hand_over", hand.note());
            case Effect.StartProgram start -> new Doing("start_program", start.program());
            case Effect.AskKnowledge ask -> new Doing("ask_knowledge", ask.question());
            case Effect.AskModel ask -> new Doing("ask_model", words(ask.task()));
            case Effect.CallWebhook call ->
                new Doing(
                        "call_webhook", call.call().method() + " " + call.call().url());
            case Effect.Send _, Effect.ShowTyping _, Effect.SetTimer _, Effect.Finish _, Effect.Stop _ ->
                throw new IllegalArgumentException("not a doing: " + effect);
        };
    }

    private static Doing of(ContactChange change) {
        return switch (change) {
            case ContactChange.FieldSet set ->
                new Doing("field_set", set.field() + " = " + set.value().plain());
            case ContactChange.TagAdded(String tag) -> new Doing("tag_added", tag);
            case ContactChange.TagRemoved(String tag) -> new Doing("tag_removed", tag);
        };
    }

    private static Doing of(ProgressMade made) {
        return switch (made) {
            case ProgressMade.HabitAssigned assigned -> new Doing("habit_assigned", assigned.habit());
            case ProgressMade.CheckedIn(String habit, boolean done) ->
                new Doing("checked_in", habit + (done ? ": done" : ": missed"));
            case ProgressMade.PointsAwarded(int points, String reason) ->
                new Doing("points_awarded", reason.isBlank() ? "" + points : points + ": " + reason);
            case ProgressMade.AchievementUnlocked(String achievement) -> new Doing("achievement_unlocked", achievement);
            case ProgressMade.MilestoneReached(String milestone) -> new Doing("milestone_reached", milestone);
        };
    }

    private static String words(ModelTask task) {
        return switch (task) {
            case ModelTask.Converse talk -> talk.input().isEmpty() ? talk.goal() : talk.input();
            case ModelTask.Extract extract -> extract.text();
            case ModelTask.Classify classify -> classify.text();
            case ModelTask.Compose compose -> compose.brief();
        };
    }
}
