FROM debian:13
COPY ~/.ssh/id_ed25519.pub .ssh/* ~/.ssh/
ADD "a b" '~/x'
WORKDIR ~
VOLUME ~/data /y~/z
VOLUME ["~/data"]
ENV PATH="~/.local/bin:$PATH" GOPATH=/a:~/go HOME=~ A=~/b
ENV CARGO_HOME ~/.cargo
COPY ~user/a ~backup /~/c
RUN ["~/install", "~/x"]
RUN ["sh", "-c", "~/x"]
RUN cp a ~/b
CMD ["bash", "-lc", "~/start"]
ENTRYPOINT ["/bin/start", "~/conf"]
HEALTHCHECK CMD ["~/check"]
ONBUILD COPY a ~/b
USER app
WORKDIR ~/x
COPY --from=debian:13 ~/a /b
COPY \
    a \
    ~/b
