FROM debian:13
RUN apt-get update && apt-get install -y gcc \
    && python3 -m compileall -q /usr/lib/python3 || true \
    && apt-get purge -y gcc
RUN sudo apk add git && adduser app || :
RUN npm ci && npm audit || true
RUN npm ci && npm run test || true; ls
# the whole chain may fail
RUN apt-get update && apt-get install -y optional || true
RUN cd /x && make test || true
RUN make && make install || true && ldconfig
RUN curl -fsSLO https://a.example/a.tgz && rm old || true
RUN curl -fsSLO https://a.example/a.tgz && rm old || true && tar xzf a.tgz
RUN apt-get install -y a || true && b
RUN apt-get install -y a; b || true
RUN apt-get install -y a && { b || true; } && c
RUN apt-get install -y a && b || echo failed
RUN apt-get install -y a || true && b || true
RUN pip install a && b | true
RUN pip install a && (b) || true
RUN ["sh", "-c", "pip install \"a\" && \"b\" || true"]
RUN <<EOF2
pip install a && b || true
EOF2
RUN if pip install a && b || true; then c; fi
