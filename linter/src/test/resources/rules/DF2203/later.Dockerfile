FROM debian:13
ADD https://example.org/install.sh /tmp/
RUN sh /tmp/install.sh
ADD --checksum=sha256:0011223344556677889900112233445566778899001122334455667788990011 https://example.org/b.sh /tmp/b.sh
RUN sh /tmp/b.sh
RUN curl -o /tmp/c.sh https://example.org/c.sh
RUN bash /tmp/c.sh && bash /tmp/c.sh --again
ADD https://example.org/run /opt/run
RUN /opt/run
RUN curl -o /tmp/d.sh https://example.org/d.sh && echo "x d.sh" | sha256sum -c
RUN bash /tmp/d.sh
RUN python3 -c "import urllib.request as r; exec(r.urlopen('https://example.org/x.py').read())"
RUN python3 -c "print('urlopen')" && perl -MLWP::Simple -e 'eval get("https://example.org")'
FROM debian:13
RUN sh /tmp/install.sh
