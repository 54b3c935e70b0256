package io.calendarsync.testkit.internal.google.http;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** The beginning of a body, and then a broken connection. */
final class BrokenStream extends FilterInputStream {
    BrokenStream(byte[] beginning) {
        super(new ByteArrayInputStream(beginning));
    }

    @Override
    public int read() throws IOException {
        return more(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return length == 0 ? 0 : more(super.read(into, offset, length));
    }

    private static int more(int read) throws IOException {
        if (read < 0) {
            throw new IOException("the connection ended in the middle of the body");
        }
        return read;
    }
}
