package io.calendarsync.google.internal.http;

import java.io.ByteArrayOutputStream;

/** A body ready to be sent. Never prints itself: forms carry secrets. */
public final class Content {
    private final String type;
    private final byte[] bytes;

    /** Takes the bytes over. */
    public Content(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** How many bytes it has. */
    public int length() {
        return bytes.length;
    }

    /** Appends itself. */
    public void writeTo(ByteArrayOutputStream out) {
        out.write(bytes, 0, bytes.length);
    }

    byte[] bytes() {
        return bytes;
    }
}
