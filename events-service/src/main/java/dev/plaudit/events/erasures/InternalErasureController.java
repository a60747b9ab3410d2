package dev.plaudit.events.erasures;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.erasures.ErasedAccount;
import dev.plaudit.platform.identity.Caller;

/**
 * What people-service tells of accounts that were erased.
 */
@RestController
@Hidden
class InternalErasureController {

    private final ForgetAccount forgetAccount;

    InternalErasureController(ForgetAccount forgetAccount) {
        this.forgetAccount = forgetAccount;
    }

    @PutMapping(ErasedAccount.PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Caller caller, @RequestBody ErasedAccount erased) {
        this.forgetAccount.forget(caller, erased);
    }

}
