FROM debian:13
RUN curl -o a https://github.com/a/b/releases/download/v1/c
RUN curl -sSO "https://github.com/a/b/archive/v1.tar.gz" && curl https://sourceforge.net/projects/a/files/b/download > b
RUN curl -fsSL https://github.com/a/b/releases/download/v1/c | tar xz
RUN curl --location -O https://github.com/a/b/releases/latest/download/c
RUN curl -sI https://github.com/a/b/releases/latest
RUN curl -O https://raw.githubusercontent.com/a/b/main/c
RUN curl -s https://api.github.com/repos/a/b/releases/latest | jq .
RUN wget https://github.com/a/b/releases/download/v1/c
ENV U=https://github.com/a/b/releases/download/v1/c
RUN curl -o a $U
RUN ["curl", "-o", "a", "https://github.com/a/b/raw/main/c"]
RUN curl -so b https://aka.ms/tool
