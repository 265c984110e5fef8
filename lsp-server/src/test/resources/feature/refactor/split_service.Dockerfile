FROM mariadb:11
RUN ser▮vice mysql start && mysql -e "CREATE DATABASE a"
