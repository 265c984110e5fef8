FROM debian:13
RUN echo insecure >> ~/.curlrc
RUN printf "silent\ninsecure\n" > /root/.curlrc && echo insecure | tee -a /root/.curlrc
RUN echo "insecure" > README
RUN wget --no-check-cert https://a.example/a && wget --no-check https://a.example/b && wget --no-cache https://a.example/c
RUN curl --inse https://a.example/a && curl --include https://a.example/b
ENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no"
RUN GIT_SSH_COMMAND="ssh -i key -o StrictHostKeyChecking=off" git clone git@a.example:b
ENV GIT_SSH_COMMAND="ssh -i key"
RUN printf "Host *\n  StrictHostKeyChecking no\n" >> /etc/ssh/ssh_config
