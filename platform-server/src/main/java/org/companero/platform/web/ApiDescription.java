package org.companero.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The head of `/v3/api-docs`: what this API is and how to sign in to it.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "accessToken";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Compañero")
                        .version("v1")
                        .description("Programs a creator draws once and people talk to. "
                                + "Sign in at /api/v1/auth/login and send the access token as a bearer token, or send an "
                                + "API key, which begins with `cmp_`, in the same place. `x-permission` names what an "
                                + "operation needs; an API key never reaches those with `x-person`.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
