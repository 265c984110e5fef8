FROM debian:13
RUN git clone https://github.com/a/b
RUN git clone --depth 1 -b v1.0 https://github.com/a/b
RUN git clone -b main https://github.com/a/b
RUN git clone https://github.com/a/b && cd b && git checkout 0123456
RUN git clone https://github.com/a/b && git -C b reset --hard 0123456
RUN git clone https://github.com/a/b --revision=0123456
RUN git clone --branch=$TAG https://github.com/a/b
RUN git clone https://github.com/a/c && git clone -b v1 https://github.com/a/d
FROM debian:13
RUN git clone https://github.com/a/b
WORKDIR b
RUN git checkout v1
