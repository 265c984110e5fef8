# syntax=docker/dockerfile:1
FROM debian:13
RUN git clone https://github.com/a/b
RUN curl -fsSL https://a.example/a.tgz | tar xz -C /opt
RUN a && b && c && d && e && f && g && h
COPY a /a
RUN chmod +x /a
RUN a && b
RUN echo "[a]" > /etc/a.conf && echo b=1 >> /etc/a.conf && echo c=2 >> /etc/a.conf
RUN echo a > /etc/a && echo b > /etc/b && echo c > /etc/c
