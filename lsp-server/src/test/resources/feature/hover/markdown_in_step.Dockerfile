FROM a
ENV A="``` <b>" B=`x
ARG C="```"
USER "```"
SHELL ["```\n# x"]
RU▮N x
