FROM debian:13
ARG MIRROR=http://mirror.example.com
ADD http://example.com/app.tar.gz https://example.com/b.tar.gz /tmp/
RUN curl -fsSL http://example.com/app.tar.gz -o app.tar.gz \
    && wget ${MIRROR}/app.tar.gz && git clone git://example.com/app.git
RUN curl http://localhost:8080/health http://10.0.0.7/app http://127.0.0.1/
RUN curl -fsSLO http://example.com/c && echo "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d c" | sha256sum -c -
RUN echo "deb http://archive.example.com/debian trixie main" > /etc/apt/sources.list.d/a.list
