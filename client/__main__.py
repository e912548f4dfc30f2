"""Start the phone: the field app when nothing else is asked for, or one command."""

from client.commands import main

if __name__ == "__main__":
    main()
