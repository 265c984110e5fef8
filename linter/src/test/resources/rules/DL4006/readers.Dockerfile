FROM debian:13
RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /opt
RUN curl -fsSL https://example.com/key | gpg --dearmor -o /etc/apt/keyrings/a.gpg
RUN curl -fsSL https://example.com/key | gpg --list-packets
RUN curl -fsSL https://example.com/a.gz | gunzip > /a
RUN curl -fsSL https://example.com/a.gz | gunzip | sh
RUN curl -fsSL https://example.com/a.gz | gzip -d > /a
RUN curl -fsSL https://example.com/a | gzip > /a.gz
RUN wget -qO- https://example.com/a | sh && wget -qO- https://example.com/b | tee /b
RUN curl -fsSL https://example.com/a | (cat; echo)
