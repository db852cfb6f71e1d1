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
package org.openhab.io.camerahub.internal.skill.message;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class DirectiveTest {

    @Test
    void readsWhatAlexaSays() {
        Directive directive = Directive.parse(Directives.reportState("door"));

        assertThat(directive.fullName(), is("Alexa.ReportState"));
        assertThat(directive.payloadVersion(), is("3"));
        assertThat(directive.correlationToken(), is(Directives.CORRELATION));
        assertThat(directive.endpoint(), is("door"));
    }

    @Test
    void fieldsOfAnotherKindAreAsGoodAsMissing() {
        Directive directive = Directive.parse(
                "{\"directive\":{\"header\":{\"namespace\":7,\"name\":{}},\"endpoint\":{\"endpointId\":null}}}");

        assertThat(directive.fullName(), is("."));
        assertThat(directive.endpointId(), is(""));
        assertThat(directive.payload().size(), is(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "nonsense",
                "[]",
                "7",
                "{}",
                "{\"directive\":[]}",
                "{\"directive\":{}}",
                "{\"directive\":{\"header\":[]}}",
                "{\"directive\":{\"header\":{}}",
                "{\"directive\":{\"header\":{}}} {}",
                "{directive:{header:{}}}",
                "{\"directive\":{\"header\":{},\"endpoint\":7}}",
                "{\"directive\":{\"header\":{},\"payload\":7}}"
            })
    void whatIsNoDirectiveIsRefused(String text) {
        assertThrows(JsonParseException.class, () -> Directive.parse(text));
    }

    @Test
    void deepNestingIsNoAttack() {
        String deep =
                "{\"directive\":{\"header\":{},\"payload\":{\"a\":" + "[".repeat(15_000) + "]".repeat(15_000) + "}}}";

        try {
            Directive.parse(deep);
        } catch (JsonParseException e) {
            // some versions of the reader have a limit
        }
    }
}
