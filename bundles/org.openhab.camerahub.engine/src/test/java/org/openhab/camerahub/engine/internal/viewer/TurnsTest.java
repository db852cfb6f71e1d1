/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.camerahub.engine.internal.viewer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * A viewer's requests, one after the other.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TurnsTest {

    private final List<Exchange> handled = new ArrayList<>();
    private final List<Exchange> answered = new ArrayList<>();
    private Turns turns = new Turns(handled::add);

    private Exchange ask() {
        Exchange exchange =
                new Exchange(RtspRequest.of(RtspMethod.OPTIONS, "rtsp://hub/door"), 0, (asked, response) -> {
                    answered.add(asked);
                    turns.answered(asked);
                });
        turns.add(exchange);
        turns.next();
        return exchange;
    }

    @Test
    void aRequestWaitsUntilTheOneBeforeIsAnswered() {
        Exchange first = ask();
        Exchange second = ask();
        assertThat(handled, contains(first));
        first.answer(RtspStatus.OK);
        assertThat(handled, contains(first, second));
    }

    @Test
    void manyThatAreAnsweredAtOnceKeepTheirOrder() {
        turns = new Turns(exchange -> {
            handled.add(exchange);
            exchange.answer(RtspStatus.OK);
        });
        Exchange first = ask();
        Exchange second = ask();
        Exchange third = ask();
        assertThat(answered, contains(first, second, third));
    }

    @Test
    void noMoreThanThirtyTwoWait() {
        ask(); // which does not wait: it is being handled
        for (int i = 0; i < 32; i++) {
            assertThat(turns.areFull(), is(false));
            ask();
        }
        assertThat(turns.areFull(), is(true));
    }

    @Test
    void afterTheEndTheOneThatIsHandledIsAnsweredAndNoOtherOne() {
        Exchange first = ask();
        ask();
        turns.end();
        first.answer(RtspStatus.OK);
        assertThat(handled, contains(first));
        assertThat(answered, contains(first));
    }

    @Test
    void whoIsGoneIsNotAnswered() {
        Exchange first = ask();
        turns.abandon();
        first.answer(RtspStatus.OK);
        assertThat(answered, is(empty()));
    }
}
