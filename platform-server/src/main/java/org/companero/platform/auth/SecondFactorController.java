package org.companero.platform.auth;

import org.companero.platform.access.ForPerson;
import org.companero.protocol.api.RecoveryCodes;
import org.companero.protocol.api.SecondFactorCode;
import org.companero.protocol.api.SecondFactorRequest;
import org.companero.protocol.api.SecondFactorSetup;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The own account's second factor.
@RestController
@RequestMapping("/api/v1/auth/account/second-factor")
final class SecondFactorController {

    private final SecondFactor secondFactor;

    SecondFactorController(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @ForPerson
    @PostMapping
    SecondFactorSetup begin(@RequestBody SecondFactorRequest body, Authentication caller) {
        return secondFactor.begin(SignedIn.require(caller), body.password());
    }

    @ForPerson
    @PostMapping("/confirm")
    RecoveryCodes confirm(@RequestBody SecondFactorCode body, Authentication caller) {
        return secondFactor.confirm(SignedIn.require(caller), body.code());
    }

    @ForPerson
    @PostMapping("/recovery-codes")
    RecoveryCodes renewCodes(@RequestBody SecondFactorCode body, Authentication caller) {
        return secondFactor.renewCodes(SignedIn.require(caller), body.code());
    }

    @ForPerson
    @PostMapping("/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@RequestBody SecondFactorCode body, Authentication caller) {
        secondFactor.disable(SignedIn.require(caller), body.code());
    }
}
