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
package org.openhab.camerahub.demo.console;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * A call goes to another class, and everything else stays as it was.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class ConstantPoolTest {

    /** Calls two methods of the same class, has constants of two slots and text beyond ASCII. */
    public static final class Caller {
        public static String call() {
            double half = Double.parseDouble("0.5");
            long big = 0x1_0000_0000L + (half > 0.25 ? 1 : 0);
            return First.who() + First.other() + "é" + big;
        }
    }

    /** Whom the caller calls. */
    public static final class First {
        public static String who() {
            return "first ";
        }

        public static String other() {
            return "other ";
        }
    }

    /** Whom the caller calls when it is redirected. */
    public static final class Second {
        public static String who() {
            return "second ";
        }
    }

    @Test
    void aCallIsRedirectedAndNothingElse() throws IOException, ReflectiveOperationException {
        byte[] woven = new ConstantPool(bytesOf(Caller.class))
                .redirect(First.class.getName().replace('.', '/'), "who", Second.class.getName());

        assertThat(Caller.call(), is("first other é4294967297"));
        assertThat(run(woven), is("second other é4294967297"));
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static Object run(byte[] classFile) throws ReflectiveOperationException, InvocationTargetException {
        Class<?> defined = new ClassLoader(ConstantPoolTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(Caller.class.getName(), classFile, 0, classFile.length);
            }
        }.define();
        return Objects.requireNonNull(defined.getMethod("call").invoke(null));
    }
}
