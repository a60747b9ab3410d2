package dev.plaudit.people.notifications;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.notices.Notice;

/**
 * What other services tell.
 */
@RestController
@Hidden
class InternalNoticeController {

    private final TakeNotice takeNotice;

    InternalNoticeController(TakeNotice takeNotice) {
        this.takeNotice = takeNotice;
    }

    @PostMapping(Notice.PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Caller caller, @RequestBody Notice notice) {
        this.takeNotice.take(caller, notice);
    }

}
