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

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The constant pool of a class file (JVMS 4.4), as far as it takes to let a call of a static method go to another class.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ConstantPool {

    private static final int COUNT_OFFSET = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int METHOD_REF = 10;

    private final ByteBuffer bytes;
    private final int count;
    /** Where each constant starts, by its index; 0 for what is no constant. */
    private final int[] offsets;

    private final int end;

    ConstantPool(byte[] classFile) {
        bytes = ByteBuffer.wrap(classFile.clone());
        count = unsigned(COUNT_OFFSET);
        offsets = new int[count];
        int offset = COUNT_OFFSET + 2;
        for (int i = 1; i < count; i++) {
            offsets[i] = offset;
            int tag = bytes.get(offset);
            offset += 1 + size(tag, offset);
            if (tag == LONG || tag == DOUBLE) {
                i++; // takes two indices
            }
        }
        end = offset;
    }

    /** The class file with every call of {@code owner.method} turned into one of the same method of another class. */
    byte[] redirect(String owner, String method, String newOwner) {
        for (int i = 1; i < count; i++) {
            int offset = offsets[i];
            if (offset > 0 && bytes.get(offset) == METHOD_REF && isCallOf(offset, owner, method)) {
                bytes.putShort(offset + 1, (short) (count + 1));
            }
        }
        return withClass(newOwner.replace('.', '/'));
    }

    private boolean isCallOf(int methodRef, String owner, String method) {
        int classRef = offsets[unsigned(methodRef + 1)];
        int nameAndType = offsets[unsigned(methodRef + 3)];
        return owner.equals(utf8(unsigned(classRef + 1))) && method.equals(utf8(unsigned(nameAndType + 1)));
    }

    /** Two constants more: the name at the index {@code count}, the class behind it. */
    private byte[] withClass(String name) {
        ByteArrayOutputStream grown = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(grown)) {
            out.write(bytes.array(), 0, COUNT_OFFSET);
            out.writeShort(count + 2);
            out.write(bytes.array(), COUNT_OFFSET + 2, end - COUNT_OFFSET - 2);
            out.writeByte(UTF8);
            out.writeUTF(name);
            out.writeByte(CLASS);
            out.writeShort(count);
            out.write(bytes.array(), end, bytes.capacity() - end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grown.toByteArray();
    }

    private String utf8(int index) {
        int offset = offsets[index];
        return new String(bytes.array(), offset + 3, unsigned(offset + 1), StandardCharsets.UTF_8);
    }

    private int unsigned(int offset) {
        return Short.toUnsignedInt(bytes.getShort(offset));
    }

    /** Bytes behind the tag, JVMS table 4.4-A. */
    private int size(int tag, int offset) {
        return switch (tag) {
            case UTF8 -> 2 + unsigned(offset + 1);
            case CLASS, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case LONG, DOUBLE -> 8;
            default -> 4;
        };
    }
}
