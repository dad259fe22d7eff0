package org.companero.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestRoles;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.ChangesResponse;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every role at every endpoint: let in exactly when the role has the permission that the endpoint names.
@PlatformTest
class RoleMatrixTest {

    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private TestRoles roles;

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_let_in_exactly_where_its_permissions_say_so(Role role) {
        var member = roles.alone(role);

        requestMappingHandlerMapping.getHandlerMethods().forEach((info, endpoint) -> {
            if (Rule.of(endpoint) instanceof Rule.Permitted(var permission)) {
                info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> {
                            var refused = refusedFor(member, method.asHttpMethod(), path);
                            assertThat(refused)
                                    .as("%s at %s %s, which needs %s", role, method, path, permission)
                                    .isEqualTo(
                                            role.permissions().contains(permission)
                                                    ? ""
                                                    : PermissionMissing.word(permission));
                        }));
            }
        });
    }

    @Test
    void a_refusal_says_what_is_missing_and_is_recorded_once_for_a_loop() {
        var coach = roles.alone(Role.COACH);

        for (int i = 0; i < 5; i++) {
            var answer = call(coach, HttpMethod.DELETE, "/api/v1/creators/programs/" + java.util.UUID.randomUUID());
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            var problem = ApiJson.read(Objects.requireNonNull(answer.getBody()), ProblemResponse.class);
            assertThat(problem.code()).isEqualTo("PERMISSION_MISSING");
            assertThat(problem.details()).containsEntry("permission", "programs.write");
            assertThat(problem.detail()).contains("programs.write", "owner");
        }

        roles.become(coach, Role.OWNER);
        var log = call(coach, HttpMethod.GET, "/api/v1/auth/audit?action=permission.denied")
                .getBody();
        assertThat(ApiJson.read(Objects.requireNonNull(log), AuditPage.class).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditAction.PERMISSION_DENIED);
                    assertThat(entry.target()).isEqualTo("DELETE /api/v1/creators/programs/{id}");
                    assertThat(entry.details()).containsEntry("permission", "programs.write");
                });
    }

    @Test
    void the_change_feed_tells_only_of_what_the_reader_may_read() {
        var analyst = roles.alone(Role.ANALYST);
        assertThat(Role.ANALYST.permissions()).doesNotContain(Permission.CONVERSATIONS_READ);

        var feed = call(analyst, HttpMethod.GET, "/api/v1/creators/changes").getBody();

        assertThat(ApiJson.read(Objects.requireNonNull(feed), ChangesResponse.class)
                        .changes())
                .isEmpty();
    }

    private static String refusedFor(TestCreator member, HttpMethod method, String path) {
        var answer = call(member, method, path.replaceAll("\\{[^}]*}", NOTHING));
        if (answer.getStatusCode() != HttpStatus.FORBIDDEN) {
            return "";
        }
        var problem = ApiJson.read(Objects.requireNonNull(answer.getBody()), ProblemResponse.class);
        return String.valueOf(problem.details().get("permission"));
    }

    private static ResponseEntity<String> call(TestCreator member, HttpMethod method, String path) {
        var request = member.client().method(method).uri(path).accept(MediaType.ALL);
        if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
            request.contentType(MediaType.APPLICATION_JSON).body("{}");
        }
        return request.retrieve().toEntity(String.class);
    }
}
