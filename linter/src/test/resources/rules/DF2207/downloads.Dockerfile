FROM debian:13
RUN curl -Lo /usr/local/bin/a https://example.org/a && chmod +x /usr/local/bin/a
RUN curl -Lo b.deb https://example.org/b.deb && dpkg -i b.deb && rm b.deb
RUN wget https://example.org/c.rpm
RUN rpm -ivh c.rpm
RUN rpm -i https://example.org/d.rpm && dnf install -y https://example.org/e.rpm && yum install -y ./c.rpm
RUN pip install https://example.org/f.tar.gz && pip install git+https://github.com/a/b@1 && pip install "https://example.org/g.whl#sha256=aa"
RUN curl -LO https://example.org/h && echo "aa  h" | sha256sum -c && install h /usr/local/bin
RUN wget -q https://example.org/i.deb && apt-get install -y ./i.deb
RUN chmod +x /entrypoint.sh
RUN curl -fsSL https://example.org/key | gpg --dearmor -o /etc/apt/keyrings/a.gpg
RUN wget -O /tmp/j https://example.org/j && chmod 644 /tmp/j && install -m 755 /tmp/j /usr/bin/j
FROM debian:13
RUN chmod +x /usr/local/bin/a
RUN curl -o /tmp/install.sh https://example.org/install.sh && chmod +x /tmp/install.sh && /tmp/install.sh
