package org.companero.studio.builder.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.rules.Problem;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Exit;
import org.companero.studio.builder.model.Heat;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.builder.model.Trail;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The drawing: shows the open program and follows it. What the pointer does is [Pointer]'s, what the keys do
/// [CanvasKeys]'.
public final class FlowCanvas extends Region {

    private static final double MIN_GLIDE = 1;

    private final OpenProgram open;
    private final StepWords words;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
    private final DotGrid dots = new DotGrid();
    private final Pane lineLayer = layer();
    private final Pane cardLayer = layer();
    private final Pane labelLayer = layer();
    private final Pane sketchLayer = layer();
    private final Pane world = layer();
    private final Pane overlay = new Pane();
    private final Notes notes;
    private final Translate offset = new Translate();
    private final Scale scale = new Scale(1, 1);
    private final Rectangle clip = new Rectangle();

    private final Map<NodeId, NodeView> nodes = new LinkedHashMap<>();
    private final Map<Link, LineView> lines = new LinkedHashMap<>();
    private Map<NodeId, Position> dragged = Map.of();
    private Map<NodeId, Box> routed = Map.of();
    private @Nullable Transition glide;
    private @Nullable Function<Box, Viewport> whenSized = this::firstLook;

    /// Which nodes a line joins.
    record Link(NodeId from, NodeId to) {}

    public FlowCanvas(OpenProgram open, StepWords words, Tasks tasks) {
        this.open = open;
        this.words = words;
        this.tasks = tasks;
        getStyleClass().add("builder-canvas");
        setFocusTraversable(true);
        setAccessibleText(words.messages().text("builder.canvas"));
        setClip(clip);
        overlay.setPickOnBounds(false);
        notes = new Notes(this, open);
        world.setMouseTransparent(false);
        world.setPickOnBounds(false);
        world.getChildren().addAll(notes.layer(), lineLayer, labelLayer, cardLayer, sketchLayer);
        world.getTransforms().addAll(offset, scale);
        getChildren().addAll(dots, world, overlay);
        setMinSize(120, 120);

        open.programProperty().addListener((was, before, now) -> draw());
        open.selectionProperty().addListener((was, before, now) -> highlight());
        open.selectedLineProperty().addListener((was, before, now) -> highlight());
        open.trailProperty().addListener((was, before, now) -> highlight());
        open.problemsProperty().addListener((was, before, now) -> badges());
        open.heatProperty().addListener((was, before, now) -> warm());
        viewport.addListener((was, before, now) -> look());
        new Pointer(this, open).listen();
        new CanvasKeys(this, open).listen();
        draw();
    }

    private static Pane layer() {
        Pane pane = new Pane();
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        return pane;
    }

    // ---- what is drawn

    private void draw() {
        Program program = open.program();
        program.nodes().forEach(this::draw);
        Set<NodeId> ids = program.nodes().map(node -> node.id()).collect(Collectors.toSet());
        nodes.entrySet().removeIf(entry -> {
            boolean gone = !ids.contains(entry.getKey());
            if (gone) {
                cardLayer.getChildren().remove(entry.getValue());
            }
            return gone;
        });
        notes.draw();
        drawLines(program);
        route();
        badges();
        warm();
        highlight();
        look();
    }

    private void draw(org.companero.protocol.program.Node node) {
        NodeView view = nodes.get(node.id());
        if (view == null || !view.show(node)) {
            if (view != null) {
                cardLayer.getChildren().remove(view);
            }
            view = NodeView.of(node, words);
            view.show(Detail.at(viewport.get().zoom()));
            nodes.put(node.id(), view);
            cardLayer.getChildren().add(view);
        }
        Position at = place(node.id());
        view.put(at.x(), at.y());
    }

    private Position place(NodeId id) {
        Position at = dragged.getOrDefault(id, open.program().layout().get(id));
        return at == null ? new Position(0, 0) : at;
    }

    private void drawLines(Program program) {
        Map<Link, List<Exit>> links = new LinkedHashMap<>();
        program.nodes()
                .forEach(node -> node.outlets()
                        .forEach(outlet -> program.transition(node.id(), outlet.id())
                                .filter(line -> nodes.containsKey(line.to()))
                                .ifPresent(line -> links.computeIfAbsent(
                                                new Link(line.from(), line.to()), key -> new ArrayList<>())
                                        .add(Exit.of(line)))));
        lines.entrySet().removeIf(entry -> {
            boolean gone = !links.containsKey(entry.getKey());
            if (gone) {
                lineLayer.getChildren().remove(entry.getValue().drawn());
                labelLayer.getChildren().remove(entry.getValue().label());
            }
            return gone;
        });
        links.forEach((link, exits) -> {
            LineView line = lines.computeIfAbsent(link, key -> newLine(exits, key.to()));
            line.show(exits, label(program, exits));
        });
    }

    private LineView newLine(List<Exit> exits, NodeId to) {
        LineView line = new LineView(exits, to);
        lineLayer.getChildren().add(line.drawn());
        labelLayer.getChildren().add(line.label());
        return line;
    }

    private String label(Program program, List<Exit> exits) {
        return exits.stream()
                .map(exit -> program.node(exit.node())
                        .flatMap(node -> node.outlets().stream()
                                .filter(outlet -> outlet.id().equals(exit.outlet()))
                                .findFirst()
                                .map(outlet -> words.outlet(node, outlet)))
                        .orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// Finds new ways for the lines that a moved, new or gone card concerns; the others keep theirs.
    private void route() {
        Map<NodeId, Box> boxes = boxes();
        List<Box> disturbed = disturbed(boxes);
        for (LineView line : lines.values()) {
            Box from = boxes.get(line.from());
            Box to = boxes.get(line.to());
            if (from != null && to != null && line.isConcernedBy(disturbed)) {
                List<Box> others = boxes.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(line.from())
                                && !entry.getKey().equals(line.to()))
                        .map(Map.Entry::getValue)
                        .toList();
                line.draw(Routes.between(from, to, others));
            }
        }
        routed = boxes;
        placeLabels(boxes.values());
    }

    /// Where cards lie now or lay before, as far as that has changed since the lines were drawn.
    private List<Box> disturbed(Map<NodeId, Box> boxes) {
        List<Box> disturbed = new ArrayList<>();
        boxes.forEach((id, box) -> {
            Box before = routed.get(id);
            if (!box.equals(before)) {
                disturbed.add(box);
                if (before != null) {
                    disturbed.add(before);
                }
            }
        });
        routed.forEach((id, before) -> {
            if (!boxes.containsKey(id)) {
                disturbed.add(before);
            }
        });
        return disturbed;
    }

    private void placeLabels(Collection<Box> cards) {
        List<Box> taken = new ArrayList<>(cards);
        Map<NodeId, Long> arriving =
                lines.keySet().stream().collect(Collectors.groupingBy(Link::to, Collectors.counting()));
        for (LineView line : lines.values()) {
            if (!line.label().getText().isEmpty() && !line.way().isEmpty()) {
                double width = line.labelWidth();
                Box box = Labels.place(line.way(), width, arriving.getOrDefault(line.to(), 0L) > 1, taken);
                taken.add(box);
                line.label().resizeRelocate(Math.round(box.x()), Math.round(box.y()), width, Labels.HEIGHT);
            }
        }
    }

    private void badges() {
        Map<NodeId, NodeView.Badge> worst = new HashMap<>();
        for (Problem problem : open.problemsProperty().get()) {
            NodeId node = problem.node();
            if (node != null) {
                boolean error = problem.severity() == Problem.Severity.ERROR;
                worst.merge(
                        node,
                        error ? NodeView.Badge.ERROR : NodeView.Badge.WARNING,
                        (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        nodes.forEach((id, view) -> view.badge(worst.getOrDefault(id, NodeView.Badge.NONE)));
    }

    private void warm() {
        Heat heat = open.heatProperty().get();
        nodes.forEach((id, view) -> view.warm(heat.at(id)));
    }

    private void highlight() {
        Set<NodeId> selection = open.selection();
        Trail trail = open.trailProperty().get();
        Exit selectedLine = open.selectedLineProperty().get();
        nodes.forEach((id, view) -> {
            view.mark(NodeView.SELECTED, selection.contains(id));
            view.mark(NodeView.CURRENT, id.equals(trail.current()));
            view.mark(NodeView.VISITED, trail.visited().contains(id));
        });
        lines.values().forEach(line -> {
            boolean chosen = selectedLine != null && line.exits().contains(selectedLine);
            boolean lit = chosen
                    || selection.contains(line.from())
                    || line.exits().stream().anyMatch(trail.left()::contains);
            line.mark(NodeView.SELECTED, lit);
            line.mark(NodeView.CURRENT, chosen);
            if (lit) {
                line.drawn().toFront();
            }
        });
    }

    /// Follows the viewport: moves the drawing, leaves out what is not seen, shows as much detail as can be read.
    private void look() {
        Viewport view = viewport.get();
        offset.setX(Math.round(view.x()));
        offset.setY(Math.round(view.y()));
        scale.setX(view.zoom());
        scale.setY(view.zoom());
        dots.show(view);
        Detail detail = Detail.at(view.zoom());
        Box seen = view.seen(getWidth(), getHeight()).grown(60);
        nodes.values().forEach(node -> {
            node.show(detail);
            node.setVisible(node.box().intersects(seen));
        });
        lines.values().forEach(line -> line.show(detail));
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        dots.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        Function<Box, Viewport> first = whenSized;
        if (first != null && getWidth() > 0 && getHeight() > 0) {
            whenSized = null;
            viewport.set(bounds().map(first).orElse(new Viewport(1, 0, 0)));
        }
        look();
        route();
    }

    /// Opens with all of it where that can be read well, else with all its width, the beginning at the top.
    private Viewport firstLook(Box box) {
        Viewport whole = Viewport.showing(box, getWidth(), getHeight());
        if (whole.zoom() >= 0.82) {
            return new Viewport(whole.zoom(), Math.round(whole.x()), Math.round(whole.y()));
        }
        double zoom = Math.clamp((getWidth() - 48) / box.width(), 0.5, 0.9);
        Point first = open.program()
                .nodes()
                .findFirst()
                .map(node -> boxOf(node.id()).top())
                .orElse(box.top());
        double x = box.width() * zoom <= getWidth() ? box.x() + box.width() / 2 : first.x();
        return new Viewport(zoom, Math.round(getWidth() / 2 - x * zoom), Math.round(28 - box.y() * zoom));
    }

    // ---- what others may ask

    public OpenProgram open() {
        return open;
    }

    StepWords words() {
        return words;
    }

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    Viewport viewport() {
        return viewport.get();
    }

    /// The zoom in per cent.
    public int zoomPercent() {
        return (int) Math.round(viewport().zoom() * 100);
    }

    Collection<NodeView> nodeViews() {
        return nodes.values();
    }

    /// Where the node is seen, in pixels of the screen.
    public Bounds screenBoundsOf(NodeId id) {
        Box box = boxOf(id);
        Point2D from = onScreen(box.x(), box.y());
        Point2D to = onScreen(box.right(), box.bottom());
        return new BoundingBox(from.getX(), from.getY(), to.getX() - from.getX(), to.getY() - from.getY());
    }

    /// Where a place of the drawing is seen, in pixels of the screen.
    public Point2D onScreen(double x, double y) {
        Point here = viewport().toScreen(new Point(x, y));
        return localToScreen(here.x(), here.y());
    }

    Map<NodeId, Box> boxes() {
        Map<NodeId, Box> boxes = new LinkedHashMap<>();
        nodes.forEach((id, view) -> boxes.put(id, view.box()));
        return boxes;
    }

    Box boxOf(NodeId id) {
        NodeView view = nodes.get(id);
        return view == null ? new Box(0, 0, Metrics.WIDTH, Metrics.BARE_HEIGHT) : view.box();
    }

    Optional<Box> bounds() {
        List<Box> all = new ArrayList<>(boxes().values());
        all.addAll(notes.boxes());
        return Box.around(all);
    }

    /// The node under the point, the topmost first.
    Optional<NodeId> nodeAt(Point point) {
        List<NodeId> hits = new ArrayList<>();
        nodes.forEach((id, view) -> {
            if (view.box().contains(point)) {
                hits.add(id);
            }
        });
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast());
    }

    /// The node whose way out lies under the point.
    Optional<NodeId> portAt(Point point) {
        double reach = Math.min(24, Metrics.PORT_REACH / Math.min(1, viewport().zoom()));
        return nodes.entrySet().stream()
                .filter(entry -> !entry.getValue().node().outlets().isEmpty())
                .filter(entry -> {
                    Point foot = entry.getValue().box().foot();
                    return Math.hypot(foot.x() - point.x(), foot.y() - point.y()) <= reach;
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<Exit> lineAt(Point point) {
        double reach = 7 / viewport().zoom();
        return lines.values().stream()
                .filter(line -> line.distance(point) <= reach)
                .min(Comparator.comparingDouble(line -> line.distance(point)))
                .map(line -> line.exits().getFirst());
    }

    void hover(@Nullable NodeId hovered) {
        nodes.forEach((id, view) -> view.mark(NodeView.HOVERED, id.equals(hovered)));
    }

    /// Lights up the step a line would lead to.
    void aim(@Nullable NodeId target) {
        nodes.forEach((id, view) -> view.mark(NodeView.TARGET, id.equals(target)));
    }

    /// Draws nodes elsewhere while they are dragged; an empty map puts them back.
    void drag(Map<NodeId, Position> places) {
        Set<NodeId> moved = new java.util.HashSet<>(dragged.keySet());
        moved.addAll(places.keySet());
        dragged = Map.copyOf(places);
        moved.forEach(id -> {
            NodeView view = nodes.get(id);
            if (view != null) {
                Position at = place(id);
                view.put(at.x(), at.y());
            }
        });
        route();
    }

    /// What is drawn while something is dragged: moves and zooms with the drawing.
    Pane sketch() {
        return sketchLayer;
    }

    /// Where pop-ups of the canvas live: in pixels of the screen.
    Pane overlay() {
        return overlay;
    }

    // ---- looking around

    void show(Viewport changed) {
        if (glide != null) {
            glide.stop();
        }
        viewport.set(changed);
    }

    void pan(double dx, double dy) {
        show(viewport().panned(dx, dy));
    }

    void zoomAt(double zoom, double x, double y) {
        show(viewport().zoomed(zoom, x, y));
    }

    public void zoomIn() {
        glideTo(viewport().zoomed(step(1), getWidth() / 2, getHeight() / 2));
    }

    public void zoomOut() {
        glideTo(viewport().zoomed(step(-1), getWidth() / 2, getHeight() / 2));
    }

    public void zoomToFull() {
        glideTo(viewport().zoomed(1, getWidth() / 2, getHeight() / 2));
    }

    private double step(int direction) {
        double[] stops = {0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2};
        double zoom = viewport().zoom();
        double best = direction > 0 ? Viewport.MAX : Viewport.MIN;
        for (double stop : stops) {
            if (direction > 0 && stop > zoom + 0.005) {
                return stop;
            }
            if (direction < 0 && stop < zoom - 0.005) {
                best = stop;
            }
        }
        return best;
    }

    /// Shows the whole drawing.
    public void fit() {
        bounds().ifPresent(box -> glideTo(Viewport.showing(box, getWidth(), getHeight())));
    }

    /// Opens at that zoom, with the drawing in the middle; before the canvas has a size.
    public void openAt(double zoom) {
        whenSized = box -> new Viewport(zoom, 0, 0)
                .centred(new Point(box.x() + box.width() / 2, box.y() + box.height() / 2), getWidth(), getHeight());
    }

    /// Opens with the whole drawing, however small; before the canvas has a size.
    public void openWhole() {
        whenSized = box -> Viewport.showing(box, getWidth(), getHeight());
    }

    /// Brings the node to the middle, near enough to read it.
    public void centre(NodeId id) {
        Box box = boxOf(id);
        double zoom = Math.max(viewport().zoom(), 0.8);
        glideTo(new Viewport(zoom, 0, 0)
                .centred(new Point(box.x() + box.width() / 2, box.y() + box.height() / 2), getWidth(), getHeight()));
    }

    /// Moves as little as needed to see the node.
    public void reveal(NodeId id) {
        Box box = boxOf(id).grown(24);
        Viewport view = viewport();
        Point from = view.toScreen(new Point(box.x(), box.y()));
        Point to = view.toScreen(new Point(box.right(), box.bottom()));
        double bottom = getHeight() - 64;
        double dx = from.x() < 0 ? -from.x() : Math.min(0, getWidth() - to.x());
        double dy = from.y() < 0 ? -from.y() : Math.min(0, bottom - to.y());
        if (dx != 0 || dy != 0) {
            glideTo(view.panned(dx, dy));
        }
    }

    private void glideTo(Viewport to) {
        Viewport from = viewport();
        boolean near = Math.abs(to.x() - from.x()) < MIN_GLIDE
                && Math.abs(to.y() - from.y()) < MIN_GLIDE
                && to.zoom() == from.zoom();
        if (near
                || getScene() == null
                || getScene().getWindow() == null
                || Platform.getPreferences().isReducedMotion()) {
            show(to);
            return;
        }
        if (glide != null) {
            glide.stop();
        }
        glide = new Transition() {
            {
                setCycleDuration(Duration.millis(160));
                setInterpolator(Interpolator.EASE_OUT);
            }

            @Override
            protected void interpolate(double part) {
                viewport.set(
                        part >= 1
                                ? to
                                : new Viewport(
                                        from.zoom() + (to.zoom() - from.zoom()) * part,
                                        from.x() + (to.x() - from.x()) * part,
                                        from.y() + (to.y() - from.y()) * part));
            }
        };
        glide.play();
    }

    /// Lays everything out anew, in the background.
    public void tidy() {
        Program program = open.program();
        Map<NodeId, Box> sizes = boxes();
        if (sizes.isEmpty()) {
            return;
        }
        tasks.run(
                () -> Tidy.places(program, sizes),
                places -> {
                    open.edit(new Edit.TidyUp(places));
                    fit();
                },
                failure -> System.getLogger(FlowCanvas.class.getName())
                        .log(System.Logger.Level.WARNING, "The drawing could not be tidied up", failure));
    }

    /// Where a step added without a place goes: below the selected node, else into the middle of what is seen.
    public void add(org.companero.studio.builder.edit.StepKind kind) {
        new Adding(this, open).add(kind);
    }

    public void addTrigger(org.companero.studio.builder.edit.TriggerKind kind) {
        new Adding(this, open).addTrigger(kind);
    }

    /// Adds a sticky note in the middle of what is seen, to be written at once.
    public void addNote() {
        Point centre = viewport().toDrawing(getWidth() / 2, getHeight() / 3);
        addNote(new Position(Metrics.snapped(centre.x()), Metrics.snapped(centre.y())));
    }

    public void addNote(Position at) {
        notes.add(at);
    }

    /// Adds a step where the creator dropped it, in pixels of the scene.
    public boolean drop(double sceneX, double sceneY, java.util.function.Consumer<Position> act) {
        Point2D here = sceneToLocal(sceneX, sceneY);
        if (here == null || !getLayoutBounds().contains(here)) {
            return false;
        }
        Point at = viewport().toDrawing(here.getX(), here.getY());
        act.accept(new Position(
                Metrics.snapped(at.x() - Metrics.WIDTH / 2), Metrics.snapped(at.y() - Metrics.BARE_HEIGHT / 2)));
        requestFocus();
        return true;
    }

    /// The outlets of a node that may lead somewhere, with what they are called.
    List<Outlet> outlets(NodeId id) {
        return open.program().node(id).map(node -> node.outlets()).orElse(List.of());
    }

    void popUp(Node popover) {
        overlay.getChildren().setAll(popover);
    }

    void closePopUp() {
        overlay.getChildren().clear();
    }

    boolean hasPopUp() {
        return !overlay.getChildren().isEmpty();
    }
}
