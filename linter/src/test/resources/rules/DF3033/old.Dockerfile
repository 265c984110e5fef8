# syntax=docker/dockerfile:1.3
FROM debian:13
RUN git clone https://github.com/a/b
RUN curl -fsSL https://a.example/a.tgz | tar xz -C /opt
RUN a && b && c && d && e && f && g && h
COPY a /a
RUN chmod +x /a
