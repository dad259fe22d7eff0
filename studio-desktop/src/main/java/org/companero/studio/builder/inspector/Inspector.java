package org.companero.studio.builder.inspector;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.program.Wording;
import org.companero.protocol.rules.Problem;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Naming;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.model.Drafts;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.SecretNames;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The panel at the right: the selected step or trigger, or the program itself when nothing is selected.
public final class Inspector extends VBox {

    private final OpenProgram open;
    private final StepWords words;
    private final Messages messages;
    private final SecretNames secrets;
    private final Consumer<NodeId> jump;
    private final InstantSource clock;
    private final VBox body = new VBox();
    private final VBox problems = new VBox(6);
    private final StackPane previewHolder = new StackPane();
    private @Nullable Object shown;
    private boolean typing;
    /// In which language a step's texts are shown, where the program speaks it; else in the program's own.
    private String language = "";

    /// @param jump shows a node on the canvas and selects it
    public Inspector(OpenProgram open, StepWords words, SecretNames secrets, Consumer<NodeId> jump) {
        this(open, words, secrets, jump, InstantSource.system());
    }

    /// @param clock tells from when on a schedule's next times are shown
    Inspector(OpenProgram open, StepWords words, SecretNames secrets, Consumer<NodeId> jump, InstantSource clock) {
        this.clock = clock;
        this.open = open;
        this.words = words;
        this.messages = words.messages();
        this.secrets = secrets;
        this.jump = jump;
        getStyleClass().add("builder-inspector");
        body.getStyleClass().add("builder-inspector-body");
        body.setDisable(open.isLocked());
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, previewHolder);
        open.selectionProperty().addListener((was, before, now) -> show());
        open.programProperty().addListener((was, before, now) -> follow());
        open.problemsProperty().addListener((was, before, now) -> showProblems());
        secrets.namesProperty().addListener((was, before, now) -> show());
        show();
    }

    /// Puts the caret into the text that the selected step says, or else into its title.
    public void edit() {
        var field = lookup("#step-text");
        if (field == null) {
            field = lookup(".text-area");
        }
        if (field == null) {
            field = lookup("#step-title");
        }
        if (field != null) {
            field.requestFocus();
        }
    }

    private void follow() {
        if (typing) {
            showPreview();
        } else if (!Objects.equals(shown, subject())) {
            show();
        }
    }

    /// What the form was built for: the selection and all it shows of the program.
    private Object subject() {
        Program program = open.program();
        return open.selected()
                .<Object>map(node -> List.of(
                        node,
                        program.transitions().stream()
                                .filter(line -> line.from().equals(node.id()))
                                .toList(),
                        program.steps().stream().map(words::title).toList(),
                        program.translations()))
                .orElseGet(() -> List.of(
                        open.selection(),
                        program.name(),
                        program.language(),
                        program.triggers(),
                        program.translations(),
                        program.fallbacks(),
                        program.steps().size()));
    }

    private void show() {
        Place place = Place.of(this);
        shown = subject();
        problems.getChildren().clear();
        open.selected().ifPresentOrElse(this::show, this::showNone);
        showProblems();
        showPreview();
        place.back(this);
    }

    private void show(Node node) {
        switch (node) {
            case Step step -> show(step);
            case Trigger trigger -> show(trigger);
        }
    }

    private void show(Step step) {
        Form form = form();
        Label kind = Controls.label(
                words.kind(step),
                "builder-kind",
                "family-" + StepKind.of(step).family().stem());
        TextField title = form.line("step-title", step.title(), titlePrompt(step), typed -> {
            if (open.selected().orElse(null) instanceof Step now) {
                change(Naming.titled(now, typed), "title");
            }
        });
        title.setAccessibleText(messages.text("builder.form.title"));
        VBox head = new VBox(2, kind, form.title(title));
        form.add(head);
        form.add(problems);
        texts(form, step);
        new LeadsTo(open, words, form, jump).build(step);
        form.add(actions(form));
        body.getChildren().setAll(form.rows());
    }

    /// The step's own fields, or its texts in the chosen language.
    private void texts(Form form, Step step) {
        Program program = open.program();
        LanguageTabs tabs = new LanguageTabs(form, messages);
        boolean spoken =
                program.translations().stream().anyMatch(one -> one.language().equals(language))
                        && !Wording.texts(step).isEmpty();
        if (!program.translations().isEmpty() && !Wording.texts(step).isEmpty()) {
            form.add(tabs.tabs(program, step, spoken ? language : program.language(), chosen -> {
                language = chosen;
                show();
            }));
        }
        if (spoken) {
            tabs.texts(program, step, language, edit -> quietly(() -> open.edit(edit)));
        } else {
            new StepForm(new Fields(form, words, new Changes(step)), words.programs(), secrets).build(step);
        }
    }

    private String titlePrompt(Step step) {
        return words.title(Naming.titled(step, ""));
    }

    private HBox actions(Form form) {
        var copy = form.small(
                "step-duplicate", Feather.COPY, messages.text("builder.form.duplicate"), () -> open.duplicate(32, 32));
        var delete = form.small("step-delete", Feather.TRASH_2, messages.text("builder.form.delete"), open::delete);
        HBox row = new HBox(4, copy, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(Trigger trigger) {
        Form form = form();
        Label kind = Controls.label(words.kind(trigger), "builder-kind", "family-progress");
        Label title = Controls.wrapped(words.title(trigger), "co-title");
        form.add(new VBox(4, kind, title));
        form.add(problems);
        new TriggerForm(form, words, clock, new TriggerChanges(trigger, title)).build(trigger);
        new LeadsTo(open, words, form, jump).build(trigger);
        form.add(actions(form));
        body.getChildren().setAll(form.rows());
    }

    private void showNone() {
        int count = open.selection().size();
        Form form = form();
        if (count > 1) {
            form.add(Controls.wrapped(messages.text("builder.many", count), "co-title"));
            form.add(Controls.wrapped(messages.text("builder.many.hint"), "builder-hint"));
            form.add(actions(form));
        } else {
            showProgram(form);
        }
        body.getChildren().setAll(form.rows());
    }

    private void showProgram(Form form) {
        Program program = open.program();
        Label kind = Controls.label(messages.text("builder.program"), "builder-kind", "family-end");
        TextField name = form.line(
                "program-name",
                program.name(),
                messages.text("builder.unnamed"),
                typed -> quietly(() -> open.edit(new Edit.Rename(typed))));
        name.setAccessibleText(messages.text("builder.program.name"));
        form.add(new VBox(2, kind, form.title(name)));
        form.add(problems);
        form.section(
                messages.text("builder.program.language"),
                form.choice(
                        "program-language",
                        Stream.concat(
                                        Messages.LANGUAGES.stream().map(Locale::toLanguageTag),
                                        Stream.of(program.language()))
                                .distinct()
                                .toList(),
                        program.language(),
                        this::languageName,
                        tag -> open.edit(new Edit.ChangeLanguage(tag))));
        new ProgramLanguages(form, open, messages).build();
        VBox triggers = new VBox(6);
        for (Trigger trigger : program.triggers()) {
            var row = Controls.quiet(words.title(trigger), () -> jump.accept(trigger.id()));
            row.getStyleClass().add("builder-row");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setMinWidth(0);
            triggers.getChildren().add(row);
        }
        if (program.triggers().isEmpty()) {
            triggers.getChildren().add(Controls.wrapped(messages.text("builder.program.no-triggers"), "builder-hint"));
        }
        form.section(messages.text("builder.program.begins"), triggers);
        form.add(Controls.wrapped(messages.text("builder.program.hint"), "builder-hint"));
    }

    private String languageName(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(messages.locale());
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(messages.locale()) + name.substring(1);
    }

    private Form form() {
        List<String> variables = Stream.concat(Drafts.variables(open.program()), Stream.of("input"))
                .toList();
        return new Form(open, words, variables);
    }

    private void showProblems() {
        List<javafx.scene.Node> rows = new ArrayList<>();
        NodeId about = open.selected().map(Node::id).orElse(null);
        boolean program =
                open.selection().isEmpty() && open.program().nodes().findAny().isPresent();
        for (Problem problem : open.problemsProperty().get()) {
            boolean here = about != null ? about.equals(problem.node()) : program && problem.node() == null;
            if (here) {
                Tone tone = problem.severity() == Problem.Severity.ERROR ? Tone.DANGER : Tone.WARNING;
                rows.add(Controls.notice(problem.message(messages.locale()), tone));
            }
        }
        problems.getChildren().setAll(rows);
        problems.setManaged(!rows.isEmpty());
        problems.setVisible(!rows.isEmpty());
    }

    private void showPreview() {
        Step step = open.selected().orElse(null) instanceof Step selected && Preview.speaks(selected) ? selected : null;
        previewHolder.setVisible(step != null);
        previewHolder.setManaged(step != null);
        if (step != null) {
            Label name = Controls.label(messages.text("builder.preview"), "builder-field-name");
            Label channel = Controls.label(messages.text("builder.preview.web"), "builder-preview-channel");
            HBox head = new HBox(8, name, Controls.spacer(), channel);
            VBox box = new VBox(8, head, Preview.of(spoken(step), messages));
            box.getStyleClass().add("builder-preview-box");
            previewHolder.getChildren().setAll(box);
        }
    }

    private Step spoken(Step step) {
        return open.program().translations().stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .map(one -> one.of(step))
                .orElse(step);
    }

    private void change(Step changed, String field) {
        quietly(() -> open.edit(new Edit.ChangeStep(changed, field)));
    }

    /// Edits without building the form anew under the creator's hands.
    private void quietly(Runnable act) {
        typing = true;
        try {
            act.run();
        } finally {
            typing = false;
            shown = subject();
        }
    }

    /// The selected step for its form.
    private final class Changes implements Latest {

        private final Step built;

        Changes(Step built) {
            this.built = built;
        }

        @Override
        public Step step() {
            return open.program().step(built.id()).orElse(built);
        }

        @Override
        public Program program() {
            return open.program();
        }

        @Override
        public void change(Step changed, String field) {
            if (open.program().step(built.id()).isPresent()) {
                Inspector.this.change(changed, field);
            }
        }

        @Override
        public void rebuild(Step changed) {
            if (!changed.equals(step())) {
                open.edit(new Edit.ChangeStep(changed, ""));
            }
        }
    }

    /// Changes the trigger that the form was built for, as it is now.
    private final class TriggerChanges implements TriggerForm.Latest {

        private final Trigger built;
        private final Label title;

        TriggerChanges(Trigger built, Label title) {
            this.built = built;
            this.title = title;
        }

        @Override
        public Trigger trigger() {
            return open.program().node(built.id()).orElse(built) instanceof Trigger now ? now : built;
        }

        @Override
        public Program program() {
            return open.program();
        }

        @Override
        public void change(Trigger changed, String field) {
            title.setText(words.title(changed));
            quietly(() -> open.edit(new Edit.ChangeTrigger(changed, field)));
        }

        @Override
        public void rebuild(Trigger changed) {
            if (!changed.equals(trigger())) {
                open.edit(new Edit.ChangeTrigger(changed, ""));
            }
        }
    }

    /// Where the caret was, by the field's id.
    private record Place(@Nullable String id, int caret) {

        static Place of(Inspector inspector) {
            var scene = inspector.getScene();
            if (scene == null
                    || !(scene.getFocusOwner() instanceof TextInputControl field)
                    || inspector.lookupAll("#" + field.getId()).stream().noneMatch(found -> found == field)) {
                return new Place(null, 0);
            }
            return new Place(field.getId(), field.getCaretPosition());
        }

        void back(Inspector inspector) {
            if (id != null && inspector.lookup("#" + id) instanceof TextInputControl field) {
                field.requestFocus();
                field.positionCaret(Math.min(caret, field.getLength()));
            }
        }
    }
}
