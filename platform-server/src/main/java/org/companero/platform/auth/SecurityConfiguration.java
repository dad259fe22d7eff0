package org.companero.platform.auth;

import jakarta.servlet.DispatcherType;
import org.companero.platform.access.OpenRoutes;
import org.companero.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Asks for an access token everywhere but at the open addresses. What its bearer may do is the endpoint's own rule.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http, Problems problems, JwtDecoder tokens, OpenRoutes open, LiveSessions live, ApiKeys keys) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(ApiKeyFilter.otherTokens())
                        .jwt(jwt -> jwt.decoder(tokens))
                        .authenticationEntryPoint(askForToken(problems))
                        .accessDeniedHandler(forbid(problems)))
                .addFilterAfter(new CreatorBinding(live, problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new ApiKeyFilter(keys, problems), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(askForToken(problems)).accessDeniedHandler(forbid(problems)))
                .cors(Customizer.withDefaults()) // the widget module knows which sites may call
                .headers(AbstractHttpConfigurer::disable) // the web module writes them, on every answer
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie ever authenticates a request
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthenticationEntryPoint askForToken(Problems problems) {
        return (request, response, _) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "TOKEN_MISSING_OR_INVALID",
                    "Sign in and send the access token as `Authorization: Bearer …`; refresh it when it has expired.");
        };
    }

    private static AccessDeniedHandler forbid(Problems problems) {
        return (request, response, _) -> problems.write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "FORBIDDEN",
                "This account may not do that. Ask the owner of the workspace.");
    }
}
