FROM debian:13
RUN echo 'root:Zt4rwQ9' | chpasswd && useradd -p '$6$abc$def' x && curl -u "u:$P" https://x.org && curl --user u:Zt4rwQ9 https://x.org
RUN docker login -u x -p "$(cat /run/secrets/p)" r.example.org
