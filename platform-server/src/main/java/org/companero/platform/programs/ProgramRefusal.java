package org.companero.platform.programs;

import java.util.List;
import java.util.Map;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.program.MalformedProgram;
import org.companero.protocol.rehearsal.TestResult;
import org.companero.protocol.rules.Problem;
import org.springframework.http.HttpStatus;

/// Why something cannot be done with a program; one static factory for each reason.
public final class ProgramRefusal extends PlatformException {

    private static final long serialVersionUID = 1L;

    private ProgramRefusal(HttpStatus status, String code, String message, Map<String, Object> details) {
        super(status, code, message, details);
    }

    static ProgramRefusal unknown(ProgramId id) {
        return new ProgramRefusal(
                HttpStatus.NOT_FOUND,
                "PROGRAM_NOT_FOUND",
                "There is no program " + id + ". Read the list of programs again.",
                Map.of());
    }

    static ProgramRefusal unknownVersion(ProgramId id, int version) {
        return new ProgramRefusal(
                HttpStatus.NOT_FOUND,
                "PROGRAM_VERSION_NOT_FOUND",
                "Program " + id + " has no version " + version + ". Read the list of its versions.",
                Map.of());
    }

    static ProgramRefusal unknownRun(RunId id) {
        return new ProgramRefusal(
                HttpStatus.NOT_FOUND,
                "RUN_NOT_FOUND",
                "There is no run " + id + ". Read the list of the program's runs again.",
                Map.of());
    }

    static ProgramRefusal runIsOver(RunId id) {
        return new ProgramRefusal(
                HttpStatus.CONFLICT,
                "RUN_IS_OVER",
                "Run " + id + " is over; nothing can be ordered for it any more.",
                Map.of());
    }

    static ProgramRefusal notPublished(ProgramId id, int version) {
        return new ProgramRefusal(
                HttpStatus.CONFLICT,
                "VERSION_NOT_PUBLISHED",
                "Version " + version + " of program " + id
                        + " is not the one that is published now. Read its versions again.",
                Map.of());
    }

    static ProgramRefusal undecided(List<String> steps) {
        return new ProgramRefusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "LANDING_UNDECIDED",
                "People stand at steps that are not in the new version; `details.steps` names them. Say in `landings` where"
                        + " each shall go.",
                Map.of("steps", steps));
    }

    static ProgramRefusal upgradeUnderWay() {
        return new ProgramRefusal(
                HttpStatus.CONFLICT,
                "UPGRADE_UNDER_WAY",
                "Another upgrade of this program is under way. Wait until it is done.",
                Map.of());
    }

    static ProgramRefusal unknownUpgrade(UpgradeId id) {
        return new ProgramRefusal(
                HttpStatus.NOT_FOUND,
                "UPGRADE_NOT_FOUND",
                "There is no upgrade " + id + ". Read the list of the program's upgrades again.",
                Map.of());
    }

    static ProgramRefusal upgradeNotApplied(UpgradeId id) {
        return new ProgramRefusal(
                HttpStatus.CONFLICT,
                "UPGRADE_NOT_APPLIED",
                "Upgrade " + id + " is not done yet, or was taken back already.",
                Map.of());
    }

    static ProgramRefusal unknownContact() {
        return new ProgramRefusal(
                HttpStatus.NOT_FOUND,
                "CONTACT_NOT_FOUND",
                "There is no such contact. Read the list of contacts again.",
                Map.of());
    }

    /// @param bounds which member has to be what
    static ProgramRefusal outOfBounds(String bounds) {
        return new ProgramRefusal(HttpStatus.BAD_REQUEST, "OUT_OF_BOUNDS", bounds, Map.of());
    }

    static ProgramRefusal noIfMatch() {
        return new ProgramRefusal(
                HttpStatus.PRECONDITION_REQUIRED,
                "IF_MATCH_REQUIRED",
                "Send the ETag of the draft you changed in `If-Match`, so that nobody's work is overwritten.",
                Map.of());
    }

    static ProgramRefusal stale(long currentRevision) {
        return new ProgramRefusal(
                HttpStatus.PRECONDITION_FAILED,
                "STALE_REVISION",
                "The draft was changed meanwhile; nothing was overwritten. Read it again and apply your changes to it.",
                Map.of("currentRevision", currentRevision));
    }

    static ProgramRefusal malformed(MalformedProgram malformed) {
        return new ProgramRefusal(
                HttpStatus.BAD_REQUEST,
                "MALFORMED_PROGRAM",
                String.valueOf(malformed.getMessage()),
                Map.of("place", malformed.place()));
    }

    static ProgramRefusal tooLarge(int limit) {
        return new ProgramRefusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "PROGRAM_TOO_LARGE",
                "A program may have " + limit / 1024 + " KB at the most. Split it in two.",
                Map.of("maxBytes", limit));
    }

    static ProgramRefusal unknownFormat() {
        return new ProgramRefusal(
                HttpStatus.BAD_REQUEST,
                "UNKNOWN_FORMAT",
                "`format` is one of: json, mermaid, svg.",
                Map.of("formats", List.of("json", "mermaid", "svg")));
    }

    static ProgramRefusal badCursor() {
        return new ProgramRefusal(
                HttpStatus.BAD_REQUEST,
                "MALFORMED_CURSOR",
                "`since` is a cursor from an earlier answer, or absent to begin at the beginning.",
                Map.of());
    }

    static ProgramRefusal notesTooLong(int limit) {
        return new ProgramRefusal(
                HttpStatus.BAD_REQUEST,
                "NOTES_TOO_LONG",
                "Notes may have " + limit + " characters at the most. Shorten them.",
                Map.of("maxLength", limit));
    }

    static ProgramRefusal unpublishable(List<Problem> errors) {
        return new ProgramRefusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "PROGRAM_NOT_PUBLISHABLE",
                "The program has errors; `details.problems` names each. Correct them and publish again.",
                Map.of("problems", errors));
    }

    static ProgramRefusal unserved(List<String> triggers) {
        return new ProgramRefusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "TRIGGERS_NOT_SERVED",
                "This server begins programs at the first message, at keywords and from other programs. Take out the triggers"
                        + " that `details.triggers` names, and publish again.",
                Map.of("triggers", triggers));
    }

    static ProgramRefusal chatsFailed(List<TestResult> failed) {
        return new ProgramRefusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "PROGRAM_TESTS_FAILED",
                "Chats that the program keeps as tests go otherwise now; `details.tests` says where. Correct the program, or"
                        + " the chats where the change is meant, and publish again.",
                Map.of("tests", failed));
    }
}
