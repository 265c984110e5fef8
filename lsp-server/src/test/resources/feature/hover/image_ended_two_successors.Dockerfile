FROM cent▮os:7
