FROM debian:13
ARG TOOLS="curl git=1:2.47"
ENV UNSET=""
RUN ["apt-get", "install", "-y", "a"]
RUN ["timeout", "9", "sh", "-c", "apt-get install -y b"]
RUN bash -c "apt-get install -y $TOOLS $UNSET $unknown"
RUN deps='gcc make' \
    && sudo -E env X=1 /usr/bin/apt-get install -y $deps
RUN deps='gcc make'; [ -z "$X" ] || deps=x; apt-get install -y $deps
RUN eval 'apt-get install' "-y d"; su app -c "apt-get install -y 'e'"
RUN time nice -n 3 apt-get install -y f=1 g; exec apt-get install -y h
RUN ls | xargs -I{} apt-get install -y {}; find . -exec apt-get install -y i {} +
RUN echo $(apt-get install -y j); sh -c 'bash -c "apt-get install -y k"'
RUN P="a b" && \
    # dflint ignore=DL3008
    apt-get install -y $P
