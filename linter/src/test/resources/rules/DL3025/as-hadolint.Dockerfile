FROM debian:13
SHELL ["/bin/bash", "-c"]
CMD a
HEALTHCHECK --interval=1s CMD curl x
HEALTHCHECK NONE
ENTRYPOINT [ "a	b" , "c" ]
ENTRYPOINT --x
CMD ['a']
CMD cat <<EOF
ENTRYPOINT a
CMD cat <<END
ENTRYPOINT a
END
ENTRYPOINT b
